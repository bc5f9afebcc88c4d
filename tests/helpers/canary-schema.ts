/** As much of a schema as it takes to write something that fits it. */
export interface Shape {
  readonly _zod: { readonly def: Definition }
}
interface Definition {
  readonly type: string
  readonly shape?: Record<string, Shape>
  readonly options?: readonly Shape[]
  readonly values?: readonly unknown[]
  readonly entries?: Record<string, string>
  readonly element?: Shape
  readonly innerType?: Shape
  readonly left?: Shape
  readonly right?: Shape
}

/** The unions that the schema of a fact was made of, seen as they are made: a test that mocks `zod/mini` fills it. */
export const unions: Shape[] = []

const shapeOf = ({ _zod: { def } }: Shape): Record<string, Shape> => ({
  ...def.shape,
  ...(def.left && shapeOf(def.left)),
  ...(def.right && shapeOf(def.right)),
})

/** The registers of every kind of fact, from the schema itself: a new register is in it as soon as it exists. */
export function schemaOf(): ReadonlyMap<string, Record<string, Shape>> {
  const facts = unions.flatMap((union) => union._zod.def.options ?? []).filter((option) => 'replaces' in shapeOf(option))
  return new Map(
    facts.map((fact) => {
      const { kind, values } = shapeOf(fact)
      if (!kind || !values) throw new Error('a fact has a kind and values')
      return [String(kind._zod.def.values?.[0]), shapeOf(values)]
    }),
  )
}

/** A text that can be found again wherever it leaks to. */
export const canary = (number: number): string => `zz${String(number).padStart(4, '0')}zz`
