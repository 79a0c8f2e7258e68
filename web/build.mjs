// Builds what the browser loads into src/Gridloom.Server/wwwroot: hashed names, a manifest, and .br/.gz beside each file.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import postcss from 'postcss';
import { PurgeCSS } from 'purgecss';

const web = dirname(fileURLToPath(import.meta.url));
const server = resolve(web, '../src/Gridloom.Server');
const out = join(server, 'wwwroot');
const packages = join(web, 'node_modules');
const target = ['chrome111', 'firefox121', 'safari16.4'];

const filesUnder = (folder, extension) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(f => f.isFile() && f.name.endsWith(extension) && !/[\\/](bin|obj|wwwroot)([\\/]|$)/.test(f.parentPath))
  .map(f => join(f.parentPath, f.name)).sort();

const manifest = {};
const sizes = [];

function emit(name, content) {
  const body = Buffer.from(content);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const stored = name.replace(/(\.[^.]+)$/, `.${hash}$1`);
  const br = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
  writeFileSync(join(out, stored), body);
  writeFileSync(join(out, `${stored}.br`), br);
  writeFileSync(join(out, `${stored}.gz`), gzipSync(body, { level: 9 }));
  manifest[name] = stored;
  sizes.push([name, body.length, br.length]);
  return stored;
}

// The icons that the pages may use are the constants of Ui/Icons.cs; each becomes a symbol of one sprite.
function sprite() {
  const names = [...readFileSync(join(server, 'Ui/Icons.cs'), 'utf8').matchAll(/const string \w+ = "([a-z0-9-]+)"/g)].map(m => m[1]);
  const symbols = [...new Set(names)].map(name => {
    const file = join(packages, '@tabler/icons/icons/outline', `${name}.svg`);
    if (!existsSync(file)) throw new Error(`Ui/Icons.cs names the icon "${name}", which @tabler/icons does not have.`);
    const paths = readFileSync(file, 'utf8').replace(/^[\s\S]*?<svg[^>]*>/, '').replace('</svg>', '').replace(/<path stroke="none"[^>]*>/, '').replace(/\s*\n\s*/g, '');
    return `<symbol id="${name}" viewBox="0 0 24 24">${paths}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

// Tabler cut to what the pages use. Its pictures in data: addresses are dropped, because the content policy allows none.
// A class that our own styles define is ours alone, except the few that we take from Tabler and only adjust.
const shared = new Set(['btn', 'btn-primary', 'btn-sm', 'form-control', 'form-select']);

async function tabler(own) {
  const ours = [...new Set([...own.matchAll(/\.(-?[a-z][\w-]*)/g)].map(m => m[1]))].filter(name => !shared.has(name));
  const pages = filesUnder(server, '.razor').map(f => ({ raw: readFileSync(f, 'utf8'), extension: 'html' }));
  const css = readFileSync(join(packages, '@tabler/core/dist/css/tabler.css'), 'utf8');
  const [cut] = await new PurgeCSS().purge({ content: [...pages, { raw: '<html><body data-bs-theme></body></html>', extension: 'html' }], css: [{ raw: css }], variables: true, keyframes: true, fontFace: true, blocklist: ours.map(name => new RegExp(`^${name}$`)) });
  return cut.css.replace(/\/\*(?!!)[\s\S]*?\*\//g, '').replace(/[\w-]+:\s*[^;{}]*url\("?data:[^;{}]*(?:;[^;{}]*?)*?"\)[^;{}]*;?/g, '');
}

// data-bs-theme="auto" follows the system: every dark rule is said a second time under the media query.
// Rules inside another condition (print) are left as they are; they hold in both themes.
function followSystem(css) {
  const sheet = postcss.parse(css);
  const again = postcss.atRule({ name: 'media', params: 'screen and (prefers-color-scheme:dark)' });
  const dark = /\[data-bs-theme=["']?dark["']?\]/g;
  for (const rule of sheet.nodes) {
    if (rule.type !== 'rule' || !rule.selector.match(dark)) continue;
    again.append(rule.clone({ selector: rule.selector.replace(dark, '[data-bs-theme=auto]') }));
  }
  return sheet.append(again).toString();
}

async function styles() {
  const own = await build({ entryPoints: [join(web, 'src/styles/desk.css')], bundle: true, write: false, external: ['*.svg'], target });
  let css = `${await tabler(own.outputFiles[0].text)}\n${own.outputFiles[0].text}`.replace(/@charset "UTF-8";/g, '');
  css = css.replace(/url\("?[^")]*?([\w-]+\.svg)"?\)/g, (_, file) => `url("${manifest[file] ?? (() => { throw new Error(`No picture ${file}`); })()}")`);
  const flat = await transform(css, { loader: 'css', target });
  return (await transform(followSystem(flat.code), { loader: 'css', minify: true, target, legalComments: 'none' })).code;
}

async function script(entry, banner = '') {
  const made = await build({ entryPoints: [join(web, 'src', entry)], bundle: true, write: false, minify: true, format: 'iife', target, legalComments: 'none', banner: { js: banner } });
  return made.outputFiles[0].text;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const picture of readdirSync(join(web, 'src/images'))) emit(picture, readFileSync(join(web, 'src/images', picture)));
emit('icons.svg', sprite());
emit('desk.css', await styles());
// What is published carries its style within itself, wherever the office puts it.
emit('sheet.css', (await transform(readFileSync(join(web, 'src/styles/sheet.css'), 'utf8'), { loader: 'css', minify: true, target })).code);
emit('desk.js', await script('desk.ts'));
// The licences of what the map's script is made of ask for their notice.
emit('map.js', await script('map.ts', '/*! OpenLayers (c) 2005-present OpenLayers Contributors, BSD-2-Clause; pbf (c) 2026 Mapbox, BSD-3-Clause; rbush (c) Volodymyr Agafonkin, MIT; quickselect (c) Volodymyr Agafonkin, ISC */'));
emit('chart.js', await script('chart.ts', '/*! Apache ECharts (c) 2017-2026 The Apache Software Foundation, Apache-2.0; zrender (c) Baidu Inc., BSD-3-Clause; tslib (c) Microsoft, 0BSD */'));
emit('portal.js', await script('portal.ts'));
emit('live.js', await script('liveworker.ts'));
writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest, null, 1));
for (const [name, raw, packed] of sizes) console.log(`${name.padEnd(14)}${String(raw).padStart(8)} bytes ${String(packed).padStart(7)} packed`);
