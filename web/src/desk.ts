import htmx from 'htmx.org';
import { filter } from './filter';
import { forms } from './forms';
import { keys } from './keys';
import { live } from './live';
import { notify } from './notify';
import { photos } from './photos';
import { phrases } from './phrases';
import { place } from './place';
import { print } from './print';
import { theme } from './theme';
import { ticks } from './ticks';

// A refused form (422) and a lost race (409) answer with markup that belongs on the page; the content policy forbids eval and inline style.
htmx.config.responseHandling = [
  { code: '204', swap: false },
  { code: '[23]..', swap: true },
  { code: '(409|422)', swap: true },
  { code: '[45]..', swap: false, error: true },
];
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.scrollIntoViewOnBoost = false;

theme(); keys(); forms(); photos(); phrases(); place(); filter(); print(); ticks(); notify(); live();
