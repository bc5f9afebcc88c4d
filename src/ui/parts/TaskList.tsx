import { Check } from 'lucide'
import { useId } from 'preact/hooks'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import { Pill } from './Pill.tsx'

export interface Task {
  readonly key: string
  readonly name: string
  /** Where it is done; without it the task cannot be started. */
  readonly href?: string | undefined
  readonly hint?: string | undefined
  /** `done` has a tick and steps back, `todo` stands out, `blocked` is plain text. */
  readonly status: { readonly text: string; readonly tone: 'done' | 'todo' | 'blocked' }
}

function Status({ id, status }: { readonly id: string; readonly status: Task['status'] }) {
  return (
    <span class="tasks__status" id={id}>
      {status.tone === 'done' && <Icon icon={Check} size="s" />}
      {status.tone === 'todo' ? <Pill>{status.text}</Pill> : status.text}
    </span>
  )
}

function Row({ task }: { readonly task: Task }) {
  const own = useId()
  const [hint, status] = [`${own}-hint`, `${own}-status`]
  return (
    <li>
      <div>
        {task.href === undefined ? (
          <span class="tasks__name">{task.name}</span>
        ) : (
          <a class="tasks__name" href={task.href} aria-describedby={classes(task.hint !== undefined && hint, status)}>
            {task.name}
          </a>
        )}
        {task.hint !== undefined && (
          <span class="sub" id={hint}>
            {task.hint}
          </span>
        )}
      </div>
      <Status id={status} status={task.status} />
    </li>
  )
}

/** What is to be done, each with where it stands; the whole row leads to it. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ul class="tasks">
      {tasks.map((task) => (
        <Row key={task.key} task={task} />
      ))}
    </ul>
  )
}
