/**
 * The last step of the build: dist/, what is shipped and run, from build/, what the compiler wrote and the tables that
 * build/cli/precompile.js put beside it. A few large files load sooner than a thousand small ones (docs/adr/0019).
 */
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { rolldown } from 'rolldown'

const root = import.meta.dirname
const dist = join(root, 'dist')
const require = createRequire(import.meta.url)

/** Modules of build/ that are begun with; all else lies in dist/parts, as deep as any module of src. */
const entries = ['cli/main', 'batch/worker']

/** Found by their names where the package is installed: threads, watched files, a queue, the files of fonts. */
const external = ['piscina', 'chokidar', 'bullmq', 'ioredis', /^@expo-google-fonts\//]

/** Packages that src asks for only when it must. */
const onDemand = ['yaml']

/** What is loaded at the moment when it is needed, each a file of its own: these packages, and the code made of the schemas. */
const later = {
  ...Object.fromEntries(onDemand.map((name) => [`load/${name}`, require.resolve(name)])),
  'load/validators': join(root, 'build/load/validators.cjs'),
  ...Object.fromEntries(
    readdirSync(join(root, 'build/load/verdicts')).map((file) => [
      `load/verdicts/${file.replace('.cjs', '')}`,
      join(root, 'build/load/verdicts', file),
    ]),
  ),
}

/** What src/load and pdfkit read beside the code. */
const data = [
  ...['shipped.json', 'templates.json', 'templates.code'].map((name) => `load/${name}`),
  ...readdirSync(join(root, 'build/schema'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `schema/${name}`),
  ...readdirSync(join(root, 'build/render/envelopes')).map((name) => `render/envelopes/${name}`),
].map((path) => [join(root, 'build', path), path])
data.push([
  join(dirname(require.resolve('pdfkit')), 'data/sRGB_IEC61966_2_1.icc'),
  'parts/data/sRGB_IEC61966_2_1.icc',
])

/**
 * Parts of packages that are large and that nothing here reaches: fonts packed with WOFF2, encryption, the line breaking of
 * pdfkit, source maps of templates. What reached one all the same would stop with its name.
 */
const leftOut = ['brotli/decompress.js', '@noble/ciphers/aes', 'linebreak', 'source-map']

/** The same work done by Node itself, in a tenth of the time: it unpacks the tables of Unicode at every start. */
const replaced = {
  'tiny-inflate': `
    const { inflateRawSync } = require('node:zlib')
    module.exports = (packed, space) => {
      const bytes = inflateRawSync(packed)
      space.set(bytes)
      return space.subarray(0, bytes.length)
    }`,
}

const called = {
  name: 'called',
  transform: (code) =>
    onDemand.reduce(
      (text, name) =>
        text.replaceAll(`(import.meta.url)('${name}')`, `(import.meta.url)('../load/${name}.cjs')`),
      code,
    ),
}

const lighter = {
  name: 'lighter',
  resolveId: (id) => (leftOut.includes(id) || Object.hasOwn(replaced, id) ? `\0lighter:${id}` : null),
  load(id) {
    const name = id.startsWith('\0lighter:') ? id.slice('\0lighter:'.length) : undefined
    if (name === undefined) return null
    if (Object.hasOwn(replaced, name)) return { code: replaced[name], moduleType: 'js' }
    // Handlebars has a way of its own when it finds no source maps, as in browsers.
    if (name === 'source-map') return { code: 'module.exports = {}', moduleType: 'js' }
    const fail = `() => { throw new Error('${name} is not in this build') }`
    const names = name === '@noble/ciphers/aes' ? ['cbc', 'ecb'] : []
    const named = names.map((one) => `module.exports.${one} = fail`)
    return { code: [`const fail = ${fail}`, 'module.exports = fail', ...named].join('\n'), moduleType: 'js' }
  },
}

const bundle = await rolldown({
  input: Object.fromEntries(entries.map((name) => [name, join(root, `build/${name}.js`)])),
  platform: 'node',
  external,
  plugins: [lighter, called],
})
const { output } = await bundle.write({
  dir: dist,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'parts/[name].js',
})
const made = await (await rolldown({ input: later, platform: 'node' })).write({
  dir: dist,
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'load/[name].cjs',
  minify: true,
})
output.push(...made.output)
for (const [from, to] of data) {
  mkdirSync(dirname(join(dist, to)), { recursive: true })
  cpSync(from, join(dist, to))
}
writeFileSync(join(dist, 'licences.txt'), licences(output.flatMap(({ moduleIds = [] }) => moduleIds)))
const written = [
  ...output.map(({ fileName }) => fileName),
  ...data.map(([, to]) => to),
  'licences.txt',
].sort()
writeFileSync(join(dist, 'build.sha256'), hashOf(written))
// What an earlier build has left.
for (const path of filesIn(dist))
  if (!written.includes(path) && path !== 'build.sha256') rmSync(join(dist, path))
removeEmpty(dist)

/** Tells this build from another: src/cli/program-build.ts reads it. */
function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(readFileSync(join(dist, path))).update('\n')
  return `${hash.digest('hex')}\n`
}

function removeEmpty(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmpty(join(folder, entry.name))
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}

/** Name, version and licence text of every package that modules come from: their licences ask for it. */
function licences(modules) {
  const folders = modules.map((id) => /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1])
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort().map(licenceOf).join('\n')
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
  const text = file ? `\n${readFileSync(join(folder, file), 'utf8').trim()}\n` : ''
  return `${name} ${version} (${license})\n${text}\n${'-'.repeat(80)}\n`
}
