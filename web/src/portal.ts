import { forms } from './forms';
import { photos } from './photos';
import { place } from './place';
import { theme } from './theme';

theme(); forms(); photos(); place();
