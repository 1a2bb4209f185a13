import { stripSearchParams } from '@tanstack/react-router'
import type { SearchSchemaInput } from '@tanstack/react-router'

/** One choice of a view: how it is read from an address, and what it is when the address says nothing. */
export interface Param<Value> {
  /** The value of what stands in the address or was given to a link; undefined for what makes no sense. */
  read(raw: unknown): Value | undefined
  fallback: Value
}

/** The choices of a screen by name. */
export type Params = Record<string, Param<unknown>>

export type ViewOf<Of extends Params> = { [Name in keyof Of]: Of[Name] extends Param<infer Value> ? Value : never }

/** A name or code, up to 200 characters; undefined when none is chosen. */
export function textParam(): Param<string | undefined> {
  return { read: (raw) => (typeof raw === 'string' && raw !== '' && raw.length <= 200 ? raw : undefined), fallback: undefined }
}

/** A whole number within the bounds; undefined when none is chosen. */
export function wholeNumberParam(least: number, most: number): Param<number | undefined> {
  return {
    read(raw) {
      const number = typeof raw === 'string' && /^\d{1,9}$/.test(raw) ? Number(raw) : raw
      return typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most ? number : undefined
    },
    fallback: undefined,
  }
}

/** A calendar year. */
export function yearParam(): Param<number | undefined> {
  return wholeNumberParam(1900, 2199)
}

/** A moment as ISO 8601 writes it, with its offset; undefined when none is chosen. */
export function momentParam(): Param<string | undefined> {
  return { read: (raw) => (typeof raw === 'string' && isMoment.test(raw) && !Number.isNaN(Date.parse(raw)) ? raw : undefined), fallback: undefined }
}

const isMoment = /^\d{4}-\d\d-\d\dT[\d:.]{5,12}(Z|[+-]\d\d:\d\d)$/

/** One of the options; the first is the default. */
export function choiceParam<const Option extends string>(options: readonly [Option, ...Option[]]): Param<Option> {
  return { read: (raw) => options.find((option) => option === raw), fallback: options[0] }
}

/** Any of the options, in their order, `a.b` in the address; none by default. */
export function setParam<const Option extends string>(options: readonly Option[]): Param<readonly Option[]> {
  return {
    read(raw) {
      const wanted: readonly unknown[] = typeof raw === 'string' ? raw.split(listMark) : Array.isArray(raw) ? raw : []
      return options.filter((option) => wanted.includes(option))
    },
    fallback: [],
  }
}

const listMark = '.'

/** A view of a screen as the router wants it: reading what the address says, and leaving out of it what is the default. */
export function viewOf<const Of extends Params>(params: Of) {
  const read = (raw: Record<string, unknown>): ViewOf<Of> => viewFrom(params, (param, name) => param.read(raw[name]) ?? param.fallback)
  const defaults = viewFrom(params, (param) => param.fallback)
  // The router's type wants the defaults without those that are undefined; at run time both are the same.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const leaveOutDefaults = stripSearchParams<ViewOf<Of>>(defaults as never)
  return {
    /** The view that an address says, complete whatever it says. */
    read,
    defaults,
    validateSearch: (given: Partial<ViewOf<Of>> & SearchSchemaInput): ViewOf<Of> => read(given),
    search: { middlewares: [leaveOutDefaults] },
  }
}

function viewFrom<const Of extends Params>(params: Of, valueOf: (param: Param<unknown>, name: string) => unknown): ViewOf<Of> {
  // `Object.fromEntries` forgets which value belongs to which name.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(Object.entries(params).map(([name, param]) => [name, valueOf(param, name)])) as ViewOf<Of>
}

/** Reads and writes the part of an address behind `?` with the names people see there; what has no name is not read. */
export function searchText(names: Readonly<Record<string, string>>) {
  const nameOfKey = new Map(Object.entries(names).map(([name, key]) => [key, name]))
  return {
    parse: (search: string): Record<string, unknown> => {
      const found: Record<string, unknown> = {}
      for (const [key, value] of new URLSearchParams(search)) {
        const name = nameOfKey.get(key)
        if (name !== undefined) found[name] = value
      }
      return found
    },
    stringify: (view: Record<string, unknown>): string => {
      const written = new URLSearchParams()
      for (const [name, key] of Object.entries(names)) {
        const text = textOf(view[name])
        if (text !== '') written.set(key, text)
      }
      const search = written.toString()
      return search === '' ? '' : `?${search}`
    },
  }
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(listMark)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
