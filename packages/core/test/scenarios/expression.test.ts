import { compare, type Fraction, InputError, ratio, rational } from '@biform/core'
import { compileExpression, type ExpressionTree, meter } from '@biform/core/scenarios'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const scope = new Map([
  ['rho', rational('1/3')],
  ['u', rational(60)],
  ['zero', rational(0)],
])

const value = (text: string | number): string => compileExpression(text, 'here').evaluate(scope).toFraction()

describe('the expression language', () => {
  it.each([
    ['7', '7'],
    ['1/3', '1/3'],
    ['0.1 + 0.2', '3/10'],
    ['1e-3', '1/1000'],
    ['2.5e2', '250'],
    ['9007199254740993 - 9007199254740992', '1'],
    ['1e400 / 1e399', '10'],
    ['(1 - rho)*u', '40'],
    ['1 - 2 - 3', '-4'],
    ['12/3/2', '2'],
    ['2 + 3*4^2/8', '8'],
    ['-2^2', '-4'],
    ['(-2)^2', '4'],
    ['2^-2', '1/4'],
    ['2*-3', '-6'],
    ['1 - -1', '2'],
    ['zero^0', '1'],
    ['-u/4', '-15'],
    ['min(3, rho, u)', '1/3'],
    ['max(rho)', '1/3'],
    ['abs(rho - 1)', '2/3'],
    ['rho < 1/3 ? 1 : 2', '2'],
    ['rho <= 1/3 ? 1 : 2', '1'],
    ['rho == 1/3 ? 1 : 2', '1'],
    ['rho != 1/3 ? 1 : 2', '2'],
    ['(u > 59) ? (rho > 1 ? 1 : 2) : 3', '2'],
    ['2 - -1 - -rho', '10/3'],
    ['u < 0 ? 1 : u < 100 ? 2 : 3', '2'],
    ['1 + (u >= 60 ? min(1, 2) : 0)*2', '3'],
    ['u > 0 ? 1 : 1/zero', '1'],
    ['max(u > 0 ? 1 : 2, 0)', '1'],
  ])('%s is %s', (text, expected) => {
    expect(value(text)).toBe(expected)
  })

  it('takes a JSON number as its shortest decimal', () => {
    expect(value(0.1)).toBe('1/10')
    expect(() => value(Number.NaN)).toThrow(InputError)
    expect(() => value(Number.POSITIVE_INFINITY)).toThrow(InputError)
  })

  it('lists its names and keeps its tree', () => {
    const compiled = compileExpression('b*a + (a < c ? 1 : d)', 'here')
    expect(compiled.names).toEqual(['b', 'a', 'c', 'd'])
    expect(compiled.tree).toMatchObject({ kind: 'operation', operator: '+', right: { kind: 'conditional' } })
  })

  it('names its place', () => {
    expect(() => compileExpression('1 +', 'derived.y')).toThrow('derived.y: the expression ends too early')
    expect(() => compileExpression('u/zero', 'derived.y').evaluate(scope)).toThrow('derived.y: divides by zero')
    expect(() => compileExpression('v', 'derived.y').evaluate(scope)).toThrow('derived.y: "v" has no value here')
  })

  it.each([
    ...['', ' ', '1 2', '2rho', '2(rho)', '(rho)2', '(1)(2)', 'rho(2)', 'sqrt(2)', 'f(x)=x', 'x=2', 'rho+=1', '+1'],
    ...[
      '1;2',
      '1\n2',
      '1\t+2',
      '[1]',
      '{}',
      '"a"',
      "'a'",
      '`a`',
      'rho.n',
      'rho?.n',
      'rho[0]',
      'a:b',
      '1:2:3',
      '?1:2',
      '1?2:3',
    ],
    ...[
      '5%',
      '5!',
      '5 cm',
      '1 to 2',
      '1 mod 2',
      'not rho',
      'rho and u',
      '~1',
      '1&2',
      '1|2',
      '1<<2',
      '.5',
      '5.',
      '1e',
      '1e+',
    ],
    ...['0x1', '0b1', '1_0', '1e401', '1e999999999', 'i', 'e', 'pi', 'Infinity', 'NaN', 'true', 'null', 'undefined'],
    ...[
      'rho<1',
      '(rho<1)',
      '(rho<1)+1',
      '1<2<3?1:2',
      '(1<2)?(1):(2<3)',
      'rho==1',
      'min',
      'min()',
      'abs()',
      'abs(1,2)',
      'min(1,)',
    ],
    ...[
      '2^rho',
      '2^(1)',
      '2^0.5',
      '2^65',
      '2^-65',
      '2^1e1',
      '2^2^2',
      '2^--1',
      '2^',
      '^2',
      '(',
      ')',
      '()',
      '(1',
      '1)',
      '--1',
      '1---1',
    ],
    ...[
      'constructor',
      '__proto__',
      'toString()',
      'constructor("x")()',
      'import("fs")',
      'config({})',
      'evaluate("1")',
      'parse("1")',
    ],
    ...[
      'rho ? 1 : 2',
      '1 < 2 ? 3',
      '1 < 2 : 3',
      '1,2',
      'min(1 < 2 ? 1, 2)',
      '1//2',
      '1/*2*/',
      '#',
      '1 # 2',
      'ρ',
      '１',
      '\u0000',
      '1\u00a0+1',
    ],
  ])('refuses %j', text => {
    expect(() => compileExpression(text, 'here')).toThrow(InputError)
  })

  it('keeps to its bounds', () => {
    expect(value(`${'('.repeat(63)}1${')'.repeat(63)}`)).toBe('1')
    expect(() => value(`${'('.repeat(64)}1${')'.repeat(64)}`)).toThrow('nested deeper than 64')
    expect(value(`${'1+'.repeat(1_023)}1`)).toBe('1024')
    expect(() => value(`${'1+'.repeat(1_024)}1`)).toThrow('longer than 2048')
    expect(value(`${'1 < 0 ? 1 : '.repeat(64)}7`)).toBe('7')
    expect(() => value(`${'1 < 0 ? 1 : '.repeat(65)}7`)).toThrow('more than 64 conditionals')
    expect(value('2^64*2^64')).toBe((2n ** 128n).toString())
    expect(() => value('(2^64)^64*2')).toThrow('grows beyond 4096 bits')
    expect(() => value('(1/2)^64*((1/2)^63)^64')).toThrow('grows beyond 4096 bits')
    expect(() => value('(10^60)^60')).toThrow('grows beyond 4096 bits')
  })

  it('spends a budget that evaluations share, and more of it on long numbers', () => {
    const short = compileExpression('1 + 2', 'here')
    const budget = meter(5)
    short.evaluate(scope, budget)
    expect(budget.left).toBe(2)
    expect(() => short.evaluate(scope, budget)).toThrow('needs more than')
    const long = meter()
    compileExpression('((7/3)^64)^8 + ((7/5)^64)^8', 'here').evaluate(scope, long)
    expect(1_000_000 - long.left).toBeGreaterThan(5_000)
  })
})

describe('properties of expressions', () => {
  it('the value is that of the tree that was printed, with no more parentheses than precedence needs', () => {
    fc.assert(
      fc.property(tree, node => {
        const expected = evaluate(node)
        const compiled = compileExpression(print(node, 0), 'here')
        if (expected === undefined) expect(() => compiled.evaluate(scope)).toThrow('divides by zero')
        else expect(compiled.evaluate(scope).toFraction()).toBe(expected.toFraction())
      }),
      { numRuns: 500 },
    )
  })

  it('any text is either an expression or refused with one line', () => {
    const part = fc.constantFrom(
      ...[
        '1',
        '2.5',
        'rho',
        'u',
        '+',
        '-',
        '*',
        '/',
        '^',
        '(',
        ')',
        ',',
        '?',
        ':',
        '<',
        '==',
        'min(',
        'abs(',
        ' ',
        '=',
        ';',
        '[',
        'e',
      ],
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), parts => {
        try {
          compileExpression(parts.join(''), 'here').evaluate(scope)
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
          expect((error as InputError).message).toMatch(/^here: [^\n]+$/)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})

/** Trees whose printed form is the subject of the property. */
const { tree } = fc.letrec<{ tree: ExpressionTree }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.nat(20).map(n => ({ kind: 'number' as const, value: ratio(BigInt(n), 1n) })),
    fc.constantFrom('rho', 'u', 'zero').map(name => ({ kind: 'name' as const, name })),
    fc.record({
      kind: fc.constant('operation' as const),
      operator: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
      left: tie('tree'),
      right: tie('tree'),
    }),
    fc.record({ kind: fc.constant('negation' as const), of: tie('tree') }),
    fc.record({ kind: fc.constant('power' as const), base: tie('tree'), exponent: fc.integer({ min: -2, max: 3 }) }),
    fc.record({
      kind: fc.constant('call' as const),
      function: fc.constantFrom('min' as const, 'max' as const),
      arguments: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('conditional' as const),
      condition: fc.record({
        relation: fc.constantFrom('<' as const, '<=' as const, '==' as const, '!=' as const),
        left: tie('tree'),
        right: tie('tree'),
      }),
      yes: tie('tree'),
      no: tie('tree'),
    }),
  ),
}))

const LEVEL = { '+': 2, '-': 2, '*': 3, '/': 3 }

/** Prints a tree; parentheses stand where the context binds more tightly than `level`. */
function print(node: ExpressionTree, level: number): string {
  const wrapped = (own: number, text: string): string => (own < level ? `(${text})` : text)
  switch (node.kind) {
    case 'number':
      return node.value.toFraction()
    case 'name':
      return node.name
    case 'operation': {
      const own = LEVEL[node.operator]
      return wrapped(own, `${print(node.left, own)} ${node.operator} ${print(node.right, own + 1)}`)
    }
    case 'negation':
      return `(-${print(node.of, 5)})`
    case 'power':
      return wrapped(5, `${print(node.base, 6)}^${node.exponent}`)
    case 'call':
      return `${node.function}(${node.arguments.map(item => print(item, 0)).join(', ')})`
    case 'conditional': {
      const { relation, left, right } = node.condition
      return wrapped(
        0.5,
        `${print(left, 2)} ${relation} ${print(right, 2)} ? ${print(node.yes, 1)} : ${print(node.no, 0)}`,
      )
    }
  }
}

/** The value by the definition, or undefined if something is divided by zero. */
function evaluate(node: ExpressionTree): Fraction | undefined {
  switch (node.kind) {
    case 'number':
      return node.value
    case 'name':
      return scope.get(node.name)
    case 'operation': {
      const left = evaluate(node.left)
      const right = left && evaluate(node.right)
      if (!left || !right) return undefined
      if (node.operator === '+') return left.add(right)
      if (node.operator === '-') return left.sub(right)
      if (node.operator === '*') return left.mul(right)
      return right.n === 0n ? undefined : left.div(right)
    }
    case 'negation':
      return evaluate(node.of)?.neg()
    case 'power': {
      const base = evaluate(node.base)
      if (!base || (base.n === 0n && node.exponent < 0)) return undefined
      let result = rational(1)
      for (let k = 0; k < Math.abs(node.exponent); k++) result = result.mul(base)
      return node.exponent < 0 ? result.inverse() : result
    }
    case 'call': {
      const list = node.arguments.map(evaluate)
      if (list.includes(undefined)) return undefined
      const sorted = (list as Fraction[]).sort(compare)
      return node.function === 'min' ? sorted[0] : sorted.at(-1)
    }
    case 'conditional': {
      const left = evaluate(node.condition.left)
      const right = left && evaluate(node.condition.right)
      if (!left || !right) return undefined
      const order = compare(left, right)
      const { relation } = node.condition
      const truth = {
        '<': order < 0,
        '<=': order <= 0,
        '==': order === 0,
        '!=': order !== 0,
        '>': order > 0,
        '>=': order >= 0,
      }
      return evaluate(truth[relation] ? node.yes : node.no)
    }
  }
}
