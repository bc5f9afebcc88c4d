import { render, screen, within } from '@testing-library/preact'
import { describe, expect, test } from 'vitest'
import Gallery from '../../../src/ui/gallery/Gallery.tsx'
import { Direction } from '../../../src/ui/parts/Direction.tsx'
import { Progress } from '../../../src/ui/parts/Progress.tsx'
import { Rail } from '../../../src/ui/parts/Rail.tsx'
import { SummaryList } from '../../../src/ui/parts/SummaryList.tsx'
import { Table } from '../../../src/ui/parts/Table.tsx'
import { Tabs } from '../../../src/ui/parts/Tabs.tsx'
import { TaskList } from '../../../src/ui/parts/TaskList.tsx'

describe('what is read', () => {
  test('a task is a link that says where it stands; one that cannot start is no link', () => {
    render(
      <TaskList
        tasks={[
          { key: 'a', name: 'Rowan seen', href: '#/seen', hint: '14 days ago', status: { text: 'Still to do', tone: 'todo' } },
          { key: 'b', name: 'Family told', status: { text: 'Cannot start yet', tone: 'blocked' } },
        ]}
      />,
    )
    expect(screen.getAllByRole('link')).toEqual([screen.getByRole('link', { name: 'Rowan seen', description: '14 days ago Still to do' })])
  })

  test('a row of a summary says what its action is about', () => {
    render(<SummaryList rows={[{ key: 'Name', value: 'Rowan', action: { label: 'Change', hidden: 'name', href: '#/name' } }]} />)
    expect(screen.getByRole('link', { name: 'Change name' })).toBeTruthy()
  })

  test('a table keeps its roles whatever its layout, and each cell knows its column', () => {
    render(
      <Table
        caption="Grades"
        columns={[
          { key: 'd', label: 'Domain' },
          { key: 'g', label: '8 October' },
        ]}
        rows={[{ key: 'p', cells: ['Physical', '4'] }]}
      />,
    )
    const table = screen.getByRole('table', { name: 'Grades' })
    expect(within(table).getByRole('rowheader').textContent).toBe('Physical')
    expect(within(table).getByRole('cell').getAttribute('data-label')).toBe('8 October')
    expect([table.getAttribute('role'), within(table).getAllByRole('row')[0]?.getAttribute('role')]).toEqual(['table', 'row'])
  })

  test('progress is words and a bar of one name', () => {
    render(<Progress label="Physical" value={9} max={14} words="9 of 14 done" />)
    const bar = screen.getByRole('progressbar', { name: 'Physical' })
    expect([bar.getAttribute('value'), bar.getAttribute('max'), bar.getAttribute('aria-valuetext')]).toEqual(['9', '14', '9 of 14 done'])
  })

  test('where one is: the current tab and the current domain say so', () => {
    render(
      <>
        <Tabs
          label="Main"
          items={[
            { href: '#/', label: 'Caseload', current: true },
            { href: '#/share', label: 'Shared file' },
          ]}
        />
        <Rail label="Domains" items={[{ href: '#/p', name: 'Physical', words: '3 of 8 done', done: 3, total: 8, current: true }]} />
      </>,
    )
    expect(within(screen.getByRole('navigation', { name: 'Main' })).getByRole('link', { current: 'page' }).textContent).toBe('Caseload')
    expect(screen.getByRole('link', { current: 'step' }).textContent).toBe('Physical3 of 8 done')
  })

  test('a direction is a shape and a word, each call its own shape', () => {
    const shapes = (['worse', 'better', 'unsure', 'too-few'] as const).map((call) => {
      const { container } = render(<Direction call={call} word={`word for ${call}`} />)
      expect(container.querySelector('.vh')?.textContent).toBe(`word for ${call}`)
      return container.querySelector('svg')?.innerHTML
    })
    expect(new Set(shapes).size).toBe(4)
  })
})

describe('every part', () => {
  test('is painted without a style attribute, which the content policy would refuse, and without one id twice', () => {
    const { container } = render(<Gallery />)
    expect(container.querySelectorAll('[style]')).toHaveLength(0)
    const ids = [...container.querySelectorAll('[id]')].map((element) => element.id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  test('points only at things that are there', () => {
    const { container } = render(<Gallery />)
    const lost = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap((attribute) =>
      [...container.querySelectorAll(`[${attribute}]`)].flatMap((element) =>
        (element.getAttribute(attribute) ?? '')
          .split(' ')
          .filter((id) => !element.matches('dialog:not([open])') && !document.getElementById(id)),
      ),
    )
    expect(lost).toEqual([])
  })
})
