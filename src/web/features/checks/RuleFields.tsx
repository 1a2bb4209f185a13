import { canOnlyAsk, checkKinds } from '../../../domain/check-rule.ts'
import { standardChecks } from '../../../domain/standard-checks.ts'
import { unitKinds as allUnitKinds } from '../../../domain/unit.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { checkTexts } from '../../locales/checks.ts'
import { vocabulary } from '../../../words/vocabulary.ts'
import { Select } from '../../ui/field/Select.tsx'
import { TextInput } from '../../ui/field/TextInput.tsx'
import { SegmentedControl } from '../../ui/segmented/SegmentedControl.tsx'
import { ChoiceOfSome } from './ChoiceOfSome.tsx'
import styles from './editor.module.css'
import type { NamedElement } from './named-element.ts'
import { nameOf } from './named-element.ts'
import type { DraftProblems, RuleDraft } from './rule-draft.ts'
import { thresholds } from './rule-draft.ts'

interface RuleFieldsProps {
  draft: RuleDraft
  problems: DraftProblems
  elements: readonly NamedElement[]
  change: (over: Partial<RuleDraft>) => void
}

const longestName = 200
const longestMessage = 500
const askingKinds = new Set(standardChecks.filter(({ test }) => canOnlyAsk(test)).map(({ test }) => test.kind))

/** Everything a rule is made of. */
export function RuleFields({ draft, problems, elements, change }: RuleFieldsProps) {
  const text = useText(checkTexts)
  const { editor } = text
  const { unitKind: unitKindWords } = useText(vocabulary)
  const onlyAsks = askingKinds.has(draft.kind)
  const isOverElements = draft.kind === 'partOfWhole' || draft.kind === 'sumOfParts'
  return (
    <>
      <TextInput
        label={editor.nameVi}
        hint={editor.nameHint}
        value={draft.nameVi}
        maxLength={longestName}
        onChange={(event) => change({ nameVi: event.target.value })}
      />
      <Select
        label={editor.kind}
        value={draft.kind}
        options={checkKinds.map((kind) => ({ value: kind, label: text.kind[kind] }))}
        onChange={(kind) => change({ kind })}
      />
      <div className={styles['numbers']}>
        {thresholds[draft.kind].map(({ name }) => (
          <TextInput
            key={name}
            label={editor.threshold[name]}
            inputMode="decimal"
            value={draft.numbers[name] ?? ''}
            error={problems[name] === undefined ? null : problems[name] === 'whole' ? editor.wholeNumber : editor.number}
            onChange={(event) => change({ numbers: { ...draft.numbers, [name]: event.target.value } })}
          />
        ))}
      </div>
      {isOverElements ? (
        <ElementsOfTest draft={draft} elements={elements} change={change} />
      ) : (
        <ElementsOfRule draft={draft} elements={elements} change={change} />
      )}
      <ChoiceOfSome
        label={editor.unitKinds}
        every={editor.every}
        some={editor.some}
        options={allUnitKinds.map((kind) => ({ value: kind, label: unitKindWords[kind] }))}
        chosen={draft.unitKinds}
        onChange={(unitKinds) => change({ unitKinds })}
      />
      <div>
        <SegmentedControl
          label={editor.severity}
          isLabelHidden={false}
          value={onlyAsks ? 'ask' : draft.severity}
          options={(onlyAsks ? (['ask'] as const) : (['ask', 'refuse'] as const)).map((value) => ({ value, label: text.severity[value] }))}
          onChange={(severity) => change({ severity })}
        />
        {onlyAsks ? <p className={styles['hint']}>{editor.onlyAsks}</p> : null}
      </div>
      <TextInput
        label={editor.messageVi}
        hint={editor.messageHint}
        value={draft.messageVi}
        maxLength={longestMessage}
        onChange={(event) => change({ messageVi: event.target.value })}
      />
      <TextInput label={editor.nameEn} value={draft.nameEn} maxLength={longestName} onChange={(event) => change({ nameEn: event.target.value })} />
      <TextInput
        label={editor.messageEn}
        value={draft.messageEn}
        maxLength={longestMessage}
        onChange={(event) => change({ messageEn: event.target.value })}
      />
    </>
  )
}

function ElementsOfRule({ draft, elements, change }: Omit<RuleFieldsProps, 'problems'>) {
  const { editor } = useText(checkTexts)
  const inLanguage = useBilingual()
  const options = elements.map(({ code, name }) => ({ value: code, label: inLanguage(name) }))
  return (
    <ChoiceOfSome
      label={editor.elements}
      every={editor.every}
      some={editor.some}
      options={options}
      chosen={draft.elements}
      onChange={(chosen) => change({ elements: chosen })}
    />
  )
}

function ElementsOfTest({ draft, elements, change }: Omit<RuleFieldsProps, 'problems'>) {
  const { editor } = useText(checkTexts)
  const inLanguage = useBilingual()
  const name = nameOf(elements, inLanguage)
  const options = [{ value: '', label: editor.choose }, ...elements.map(({ code }) => ({ value: code, label: name(code) }))]
  return (
    <>
      {draft.kind === 'partOfWhole' ? (
        <Select label={editor.part} value={draft.part} options={options} onChange={(part) => change({ part })} />
      ) : (
        <ChoiceOfSome label={editor.parts} options={options.slice(1)} chosen={draft.parts} onChange={(parts) => change({ parts: parts ?? [] })} />
      )}
      <Select label={editor.whole} value={draft.whole} options={options} onChange={(whole) => change({ whole })} />
    </>
  )
}
