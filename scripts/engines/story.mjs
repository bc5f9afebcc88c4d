// The steps of a tablet's first day, each run inside the page.
import { inPage } from './in-page.mjs'

/** Each step as source for a tab, `text` being the words of the screens: src/i18n. */
export function storyOf(text) {
  const words = wordsOf(text)
  const say = (act) => inPage(act, words)
  return {
    welcome: say(async (page, words) => void (await page.until('the welcome', () => document.body.innerText.includes(words.welcome)))),
    installed: say(async (page) => {
      await navigator.serviceWorker.ready
      await page.until('the service worker', () => navigator.serviceWorker.controller !== null)
    }),
    headers: say(async (_page, _words, wanted) => {
      const { headers } = await fetch(document.baseURI)
      const wrong = Object.entries(wanted).filter(([name, value]) => headers.get(name) !== value)
      if (wrong.length > 0) throw new Error(`not as sent: ${wrong.map(([name]) => name).join(', ')}`)
    }),
    setUp: say(async (page, words) => {
      await page.press(words.welcome)
      await page.fill(words.who[0], 'Robin Vale')
      await page.fill(words.who[1], 'Health visitor')
      await page.fill(words.who[2], 'Marsh Trust')
      await page.press(words.goOn, 'button')
      const secret = (await page.list()).join(' ')
      await page.press(words.written, 'button')
      await page.fill(words.typeOffered, secret)
      await page.press(words.create, 'button')
      await page.until('the recovery words', () => document.querySelectorAll('ol li').length >= 12)
      const recovery = await page.list()
      await page.press(words.recoveryGoOn, 'button')
      await page.heading(words.check[0])
      await page.until('the three places', () => document.querySelectorAll('form input').length === 3)
      for (const box of document.querySelectorAll('form input')) await page.enter(box, recovery[Number(box.id.replace('word-', '')) - 1])
      await page.press(words.check[1], 'button')
      await page.press(words.ready, 'button')
      await page.heading(words.caseload)
      return secret
    }),
    unlock: say(async (page, words, { secret }) => {
      await page.fill(words.passphrase, secret)
      await page.press(words.unlock, 'button')
      await page.until('what is under the lock', () => document.body.innerText.includes(words.hide))
    }),
    answer: say(async (page, words, { name }) => {
      await page.press(words.add)
      await page.fill(words.familyName, name)
      await page.press(words.next, 'button')
      await page.fill(words.childName, 'Alan')
      await page.fill(words.bornOn, `${new Date().getFullYear() - 8}-03-02`)
      await page.press(words.save, 'button')
      await page.heading(words.visits)
      await page.press(words.startVisit)
      await page.press(words.core, 'label')
      await page.press(words.begin, 'button')
      ;(await page.until('the first item', () => document.querySelector('.grades input[value="3"]'))).click()
      await page.until('the tick', () => document.querySelector('.saved [data-state=saved]'))
    }),
    isThere: say(async (page, _words, { grade }) => {
      const first = await page.until('the visit or the way to it', () => document.querySelector('.grades, a.carry'))
      if (first.matches('a')) first.click()
      await page.until('the answer', () => document.querySelector(`.grades input[value="${grade}"]`)?.checked)
    }),
    readsAlong: say(async (page, words) => {
      await page.until('that it is open elsewhere', () => document.body.innerText.includes(words.elsewhere))
      await page.press(words.takeOver)
      await page.until('that it writes here', () => !document.body.innerText.includes(words.elsewhere))
    }),
    change: say(async (page, words, { grade }) => {
      if (document.body.innerText.includes(words.elsewhere)) await page.press(words.takeOver)
      await page.until('that it writes here', () => !document.body.innerText.includes(words.elsewhere))
      const box = await page.until('the grade', () => document.querySelector(`.grades input[value="${grade}"]`))
      // The tick of the answer before may stand a moment longer: it counts once it was gone.
      let gone = false
      const saved = () => document.querySelector('.saved [data-state=saved]') !== null
      const watch = new MutationObserver(() => {
        gone ||= !saved()
      })
      watch.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] })
      box.click()
      await page.until('the tick', () => gone && saved())
      watch.disconnect()
    }),
  }
}

// What is pressed, filled and waited for.
function wordsOf(text) {
  const { start } = text
  return {
    welcome: start.welcome.setUp,
    who: [start.who.name, start.who.role, start.who.agency],
    goOn: start.goOn,
    written: start.pass.written,
    typeOffered: start.pass.typeOffered,
    create: start.pass.create,
    recoveryGoOn: start.recoveryWords.goOn,
    check: [start.check.title, start.check.check],
    ready: start.ready.goOn,
    caseload: text.caseload.title,
    passphrase: start.unlock.passphrase,
    unlock: start.unlock.unlock,
    hide: text.common.hide,
    add: text.caseload.add,
    familyName: text.family.nameLabel,
    next: text.family.next,
    childName: text.family.childName,
    bornOn: text.family.bornOn,
    save: text.common.save,
    visits: text.family.visitsTitle,
    startVisit: text.family.start,
    core: text.grading.set.core,
    begin: text.visitPlan.start,
    elsewhere: text.visit.elsewhere,
    takeOver: text.visit.takeOver,
  }
}
