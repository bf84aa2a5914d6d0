import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { buildSite, filesOf, temporaryFolder } from './built-site.ts'

const documents = [
  'دشنت البلدية صباح الاثنين حديقة عامة على ضفة النهر تمتد على عشرين ألف متر مربع وتضم ملاعب للأطفال ومسارات للمشاة.',
  'أعلن اتحاد كرة اليد أن البطولة الوطنية ستنطلق منتصف الشهر المقبل بمشاركة اثني عشر ناديا من مختلف المناطق.',
  'حذر خبراء التغذية من الإفراط في تناول السكريات خلال العطلة الصيفية ودعوا الأسر إلى إعداد وجبات متوازنة في البيت.',
  'استأنفت شركة السكك الحديدية رحلاتها على الخط الجنوبي بعد أعمال صيانة استغرقت ثلاثة أسابيع وشملت أربعة جسور.',
]

/** A folder of captures, one a line, the newest last; the last `left` of them left out. */
function folderOf(left: number): string {
  const folder = join(temporaryFolder(), 'texts')
  mkdirSync(folder)
  write(folder, documents.length - left)
  return folder
}

function write(folder: string, count: number, change = (text: string) => text): void {
  const lines = documents.slice(0, count).map((text, index) =>
    JSON.stringify({
      id: `n${index}`,
      title: `خبر رقم ${index + 1}: ${text.slice(0, 30)}`,
      text: change(text),
      date: `2019-0${index + 1}-11`,
      source: index % 2 ? 'الضفة' : 'المرفأ',
    }),
  )
  writeFileSync(join(folder, 'news.jsonl'), `${lines.join('\n')}\n`)
}

const timesOf = (out: string, paths: Iterable<string>) =>
  new Map([...paths].map((path) => [path, statSync(join(out, path)).mtimeMs]))

const pagesOf = (out: string) => [...filesOf(out).keys()].filter((path) => path.endsWith('/index.html'))

test('pages that come out as they were keep their files, and what is built on them equals a clean build', async () => {
  const folder = folderOf(2)
  const out = join(temporaryFolder(), '_site')
  await buildSite([folder], {}, out)
  const before = { files: filesOf(out), times: timesOf(out, pagesOf(out)) }
  // The first build has no output to stand on, the second an output, the third an output and a spare one.
  for (const count of [3, 4]) {
    write(folder, count)
    await buildSite([folder], {}, out, { compact: true })
    assert.deepEqual(filesOf(out), filesOf((await buildSite([folder])).out), `${count} documents`)
  }
  const kept = [...before.files].filter(([path, hash]) => before.times.has(path) && filesOf(out).get(path) === hash)
  assert.ok(kept.length >= 2, 'at least the oldest article stays as it was')
  for (const [path] of kept) assert.equal(statSync(join(out, path)).mtimeMs, before.times.get(path), path)
})

test('an article that changes, goes and comes back leaves what a clean build makes', async () => {
  const folder = folderOf(0)
  const out = join(temporaryFolder(), '_site')
  await buildSite([folder], {}, out)
  for (const step of [2, 4, 3, 4]) {
    write(folder, step, (text) => (step === 3 ? text.replace('صباح الاثنين', 'مساء الأحد') : text))
    await buildSite([folder], {}, out, { compact: true })
  }
  const grown = filesOf(out)
  const clean = filesOf((await buildSite([folder])).out)
  for (const [path, hash] of clean) if (path !== '/manifest.json') assert.equal(grown.get(path), hash, path)
})

test('a build that has nothing to do, or cannot be done, leaves what the next one builds on', async () => {
  const folder = folderOf(2)
  const out = join(temporaryFolder(), '_site')
  const spares = () => readdirSync(join(out, '../.arshif/_site')).filter((name) => name.startsWith('spare'))
  await buildSite([folder], {}, out)
  write(folder, 3)
  await buildSite([folder], {}, out)
  assert.deepEqual(spares(), ['spare-1'])
  assert.equal((await buildSite([folder], {}, out)).summary.unchanged, true)
  await assert.rejects(buildSite([join(folder, 'nowhere')], {}, out))
  assert.deepEqual(spares(), ['spare-1'])
})

test('packed readings take in what is added', async () => {
  const folder = folderOf(2)
  const out = join(temporaryFolder(), '_site')
  const settings = { capturePages: 1 }
  for (const count of [2, 3, 4, 3]) {
    write(folder, count)
    await buildSite([folder], settings, out, { compact: true })
  }
  const [grown, clean] = [filesOf(out), filesOf((await buildSite([folder], settings)).out)]
  for (const [path, hash] of clean) if (path !== '/manifest.json') assert.equal(grown.get(path), hash, path)
})

test('a page that somebody changed in the output is made again', async () => {
  const folder = folderOf(2)
  const out = join(temporaryFolder(), '_site')
  const { records } = await buildSite([folder], {}, out)
  const page = join(records('data/articles.jsonl').at(-1).url, 'index.html')
  for (const [count, damage] of [
    [3, () => writeFileSync(join(out, page), 'تالف')],
    [4, () => rmSync(join(out, page))],
  ] as const) {
    damage()
    write(folder, count)
    await buildSite([folder], {}, out)
    const clean = await buildSite([folder])
    assert.equal(readFileSync(join(out, page), 'utf8'), clean.text(page))
  }
})

test('empty folders that somebody put into an output go with it', async () => {
  const folder = folderOf(2)
  const out = join(temporaryFolder(), '_site')
  const foldersOf = (site: string) =>
    readdirSync(site, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(site.length))
      .sort()
  await buildSite([folder], {}, out)
  for (const path of ['a/empty', 'deep/er/est', 'data/empty']) mkdirSync(join(out, path), { recursive: true })
  // The output with the folders is replaced by the first of these builds, and what the second is built on.
  for (const count of [3, 4]) {
    write(folder, count)
    await buildSite([folder], {}, out, { compact: true })
    assert.deepEqual(foldersOf(out), foldersOf((await buildSite([folder])).out), `${count} documents`)
  }
})

test('another title or template makes all pages again', async () => {
  const folder = folderOf(0)
  const out = join(temporaryFolder(), '_site')
  await buildSite([folder], {}, out)
  await buildSite([folder], { title: 'أرشيف المرفأ' }, out, { compact: true })
  assert.deepEqual(filesOf(out), filesOf((await buildSite([folder], { title: 'أرشيف المرفأ' })).out))
})

const words =
  'ميناء قارب صياد شبكة موسم جمعية مدرسة معلم طالب كتاب مكتبة قرية طريق جسر وادي نخلة تمر سوق تاجر قافلة متحف لوحة نحات فرقة مسرح ممثل ملعب مدرب لاعب بطولة طبيب مستشفى ممرضة لقاح مختبر مهندس مصنع عامل آلة نسيج'.split(
    ' ',
  )

/** Texts that have little in common, one a day: words drawn by a linear congruence (Lehmer). */
function diary(days: number): string {
  let state = 1
  const draw = () => words[(state = (state * 48271) % 0x7fffffff) % words.length]!
  const lines = Array.from({ length: days }, (_, day) => {
    const text = Array.from({ length: 30 }, draw).join(' ')
    const date = new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10)
    return JSON.stringify({ id: `d${day}`, title: `يوميات ${text.slice(0, 30)}`, text, date, source: 'المرفأ' })
  })
  return `${lines.join('\n')}\n`
}

test('where something newer is added, the full pages of the lists it stands in are not written again', async () => {
  const folder = temporaryFolder()
  const out = join(temporaryFolder(), '_site')
  writeFileSync(join(folder, 'diary.jsonl'), diary(170))
  await buildSite([folder], {}, out)
  const full = ['page/1/', 'page/2/', 'sources/المرفأ/page/1/', 'dates/2019/page/1/'].map((path) => `${path}index.html`)
  const [before, home] = [timesOf(out, full), timesOf(out, ['index.html'])]
  writeFileSync(join(folder, 'diary.jsonl'), diary(171))
  await buildSite([folder], {}, out, { compact: true })
  assert.deepEqual(timesOf(out, full), before)
  assert.notDeepEqual(timesOf(out, ['index.html']), home)
  assert.deepEqual(filesOf(out), filesOf((await buildSite([folder])).out))
})

test('versions of a story change places in a list with the names of their captures', async () => {
  const folder = temporaryFolder()
  const out = join(temporaryFolder(), '_site')
  const told = documents.join(' ')
  const write = (ids: readonly string[]) => {
    const versions = ids.map((id, at) => ({
      id,
      text: `${told} ${documents[at]!.slice(0, 40)}`,
      date: '2019-03-01',
      source: `صحيفة ${at}`,
    }))
    const later = { id: 'z', text: diary(1).slice(60, 300), date: '2019-05-01', source: 'المرفأ' }
    writeFileSync(join(folder, 'news.jsonl'), [...versions, later].map((one) => JSON.stringify(one)).join('\n'))
  }
  write(['1m', '2a', '3b'])
  await buildSite([folder], {}, out)
  write(['9m', '5a', '3b'])
  const { records } = await buildSite([folder], {}, out, { compact: true })
  assert.equal(records('data/stories.jsonl')[0].members.length, 3)
  const [grown, clean] = [filesOf(out), filesOf((await buildSite([folder])).out)]
  for (const [path, hash] of clean) if (path !== '/manifest.json') assert.equal(grown.get(path), hash, path)
})
