/** A file that can be saved from the screen: an example to try, or a table to fill in. All of them are made up and say so. */
export interface ExampleFile {
  readonly key: 'template' | 'home-1' | 'home-2' | 'practice'
  readonly name: string
  readonly type: 'text/csv' | 'application/json'
  /** Loaded when somebody asks for it. */
  text(): Promise<string>
}

/** Every example, the table to fill in first. */
export const examples: readonly ExampleFile[] = [
  { key: 'template', name: 'plumbline-template.csv', type: 'text/csv', text: async () => (await import('./template.csv?raw')).default },
  { key: 'home-1', name: 'fernshire-home-1.csv', type: 'text/csv', text: async () => (await import('./fernshire-home-1.csv?raw')).default },
  { key: 'home-2', name: 'fernshire-home-2.csv', type: 'text/csv', text: async () => (await import('./fernshire-home-2.csv?raw')).default },
  {
    key: 'practice',
    name: 'fernshire-practice-1.json',
    type: 'application/json',
    text: async () => (await import('./fernshire-practice-1.json?raw')).default,
  },
]
