import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { buildSite, filesOf, temporaryFolder } from './built-site.ts'

const story = [
  'افتتح وزير الثقافة مساء الأحد المعرض السنوي للكتاب في العاصمة بمشاركة أكثر من ثلاثمئة دار نشر من عشرين بلدا عربيا وأجنبيا.',
  'وقال الوزير في كلمة ألقاها خلال حفل الافتتاح إن المعرض يشهد هذا العام إقبالا غير مسبوق من الناشرين والكتاب والقراء من مختلف الأعمار.',
  'ويستمر المعرض عشرة أيام تتخللها ندوات وأمسيات شعرية وورش للأطفال، وتفتح الأبواب للزوار من العاشرة صباحا حتى العاشرة ليلا.',
]
const other = [
  'أعلنت هيئة الأرصاد أن موجة من الحر ستضرب شمال البلاد ابتداء من يوم الثلاثاء، ودعت المزارعين إلى ري محاصيلهم ليلا.',
  'وتوقعت الهيئة أن تنخفض الحرارة مع بداية الأسبوع المقبل.',
]

const documents: Record<string, string> = {
  'a.txt': story.join('\n\n'),
  'b.txt': [...story, 'وكان المعرض قد استقبل في دورته الماضية نحو نصف مليون زائر.'].join('\n\n'),
  'c.txt': other.join('\n\n'),
  'd.txt': [story[0], story[1]!.replace('غير مسبوق', 'لافتا'), story[2]].join('\n\n'),
}

/** What a clean build and one that grew must agree on: all but the index, whose delta waits for its compaction, and what names its files. */
function comparable(folder: string): Map<string, string> {
  return new Map(
    [...filesOf(folder)].filter(([path]) => !path.startsWith('/search-index/') && path !== '/manifest.json'),
  )
}

test('an archive that grew by one document at a time is the archive built at once', async () => {
  const folder = join(temporaryFolder(), 'texts')
  mkdirSync(folder)
  const grown = join(temporaryFolder(), '_site')
  for (const [name, text] of Object.entries(documents)) {
    writeFileSync(join(folder, name), text)
    await buildSite([folder], {}, grown)
  }
  const clean = await buildSite([folder])
  assert.equal(clean.summary.stories, 2)
  assert.equal(clean.records('data/stories.jsonl')[0].members.length, 3)
  assert.deepEqual(comparable(grown), comparable(clean.out))
})

test('a document that changed and one that went leave the archive that is built without them', async () => {
  const folder = join(temporaryFolder(), 'texts')
  mkdirSync(folder)
  for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(folder, name), documents[name]!)
  const out = join(temporaryFolder(), '_site')
  await buildSite([folder], {}, out)
  rmSync(join(folder, 'c.txt'))
  writeFileSync(join(folder, 'b.txt'), documents['d.txt']!)
  await buildSite([folder], {}, out)
  const fresh = join(temporaryFolder(), 'texts')
  mkdirSync(fresh)
  for (const name of ['a.txt', 'b.txt']) copyFileSync(join(folder, name), join(fresh, name))
  const clean = await buildSite([fresh])
  const [changed, expected] = [comparable(out), comparable(clean.out)]
  for (const [path, hash] of expected) assert.equal(changed.get(path), hash, path)
})

test('an archive that grew is, once its index is compacted, byte for byte the archive built at once', async () => {
  const folder = join(temporaryFolder(), 'texts')
  mkdirSync(folder)
  const grown = join(temporaryFolder(), '_site')
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(folder, name), text)
  await buildSite([folder], {}, grown)
  writeFileSync(
    join(folder, 'e.txt'),
    'وصلت أول دفعة من حافلات النقل الكهربائية إلى المدينة صباح أمس قادمة من الميناء.',
  )
  const delta = await buildSite([folder], {}, grown)
  const clean = await buildSite([folder])
  assert.ok(delta.summary.index.files > clean.summary.index.files)
  const { summary } = await buildSite([folder], {}, grown, { compact: true })
  assert.equal(summary.unchanged, undefined)
  assert.deepEqual(filesOf(grown), filesOf(clean.out))
  assert.equal((await buildSite([folder], {}, grown, { compact: true })).summary.unchanged, true)
})
