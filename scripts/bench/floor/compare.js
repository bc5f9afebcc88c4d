// The same comparison by hand: a line for each domain as SVG, a table of the domains, and one of the items that moved.
const { domains, moved, days } = JSON.parse(document.getElementById('data').textContent)
const y = (grade) => 14 + (grade - 1) * 21
const x = (index) => 30 + (index * 144) / (days.length - 1)

const plot = ({ name, grades }) => `<figure><figcaption>${name} <small>${grades.join(' ')}</small></figcaption>
<svg class="plot" viewBox="0 0 190 120" role="img" aria-label="${name}">${[1, 2, 3, 4, 5]
  .map((grade) => `<path class="scale" d="M22 ${y(grade)}H186"/><text x="2" y="${y(grade) + 5}">${grade}</text>`)
  .join('')}<path class="line" d="M${grades.map((grade, index) => `${x(index)} ${y(grade)}`).join('L')}"/>${grades
  .map((grade, index) => `<circle class="dot" cx="${x(index)}" cy="${y(grade)}" r="5"/>`)
  .join('')}</svg></figure>`
const row = (cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

document.querySelector('.domains').innerHTML = domains
  .map(({ name, grades }) => row([name, `${grades[0]} then, ${grades.at(-1)} now`, grades[0] === grades.at(-1) ? 'no change' : 'moved']))
  .join('')
document.querySelector('.plots').innerHTML = domains.map(plot).join('')
document.querySelector('.course').innerHTML = days.map((day, index) => row([day, ...domains.map(({ grades }) => grades[index])])).join('')
document.querySelector('.moved').innerHTML = moved
  .map(({ name, about, was, now, before, after }) =>
    row([`<b>${name}</b><br>${about}`, `${was} ${before}`, `${now} ${after}`, now > was ? 'worse' : 'better']),
  )
  .join('')
document.documentElement.dataset.ready = ''
