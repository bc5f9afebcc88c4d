import type { ComponentChildren } from 'preact'
import type { Practice } from '../../core/practice.ts'
import * as text from '../../i18n/index.ts'
import { Sheet } from '../parts/Sheet.tsx'

const words = text.packs.pack

interface ListProps {
  readonly title: string
  readonly sub: string
  readonly entries: readonly { readonly key: string; readonly name: string; readonly more: ComponentChildren }[]
  readonly ordered?: boolean
}

function List({ title, sub, entries, ordered = false }: ListProps) {
  const Element = ordered ? 'ol' : 'ul'
  return (
    <Sheet title={title} sub={sub} count={entries.length}>
      {entries.length === 0 ? (
        <p class="sub">{words.linksNone}</p>
      ) : (
        <Element class="packs__things">
          {entries.map(({ key, name, more }) => (
            <li key={key}>
              <b>{name}</b>
              <div class="sub">{more}</div>
            </li>
          ))}
        </Element>
      )}
    </Sheet>
  )
}

/** What an area calls its levels, who works there, how people challenge each other, and where to read on. Links are text: the app opens no other page. */
export function PracticeLists({ practice: { levels, roles, stages, links } }: { readonly practice: Practice }) {
  return (
    <>
      <List
        ordered
        title={words.levels}
        sub={words.levelsSub}
        entries={levels.map(({ id, name, about, protection }) => ({
          key: id,
          name,
          more: (
            <>
              <p>{about}</p>
              {protection && <p>{words.protection}</p>}
            </>
          ),
        }))}
      />
      <List
        title={words.roles}
        sub={words.rolesSub}
        entries={roles.map(({ id, name, set, contact }) => ({
          key: id,
          name,
          more: `${words.role(set)} ${contact ? words.eyes[contact] : ''}`,
        }))}
      />
      <List
        ordered
        title={words.stages}
        sub={words.stagesSub}
        entries={stages.map(({ id, name, answerDays, source }) => ({ key: id, name, more: `${words.stage(answerDays)} ${source}` }))}
      />
      <List title={words.links} sub={words.linksSub} entries={links.map(({ name, where }) => ({ key: name, name, more: where }))} />
    </>
  )
}
