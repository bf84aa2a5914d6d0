import * as esbuild from 'esbuild'
const r = await esbuild.build({ entryPoints: ['src/client/search.ts'].filter(Boolean), bundle: true, minify: true, splitting: true, format: 'esm', outdir: '/tmp/search3/js', metafile: true, target: 'es2022' })
for (const [out, o] of Object.entries(r.metafile.outputs)) { console.log(out, o.bytes); for (const [f, i] of Object.entries(o.inputs).sort((a, b) => b[1].bytesInOutput - a[1].bytesInOutput)) if (i.bytesInOutput > 250 && /search\.js$/.test(out)) console.log('   ', i.bytesInOutput, f) }
