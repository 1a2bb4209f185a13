import { memo } from 'react'
import type { DocumentAnnex, DocumentBlock, DocumentModel } from '../../documents/state-document/document-model.ts'
import { PaperHead, PaperSignature } from './PaperLetter.tsx'
import { PaperTable } from './PaperTable.tsx'
import styles from './state-paper.module.css'

interface PaperDocumentProps {
  model: DocumentModel
  /** Of the whole, for who cannot see it. */
  label: string
}

/** A state document as it is printed: the text on upright A4, each annex on lying A4 behind it. */
export function PaperDocument({ model, label }: PaperDocumentProps) {
  return (
    <article className={styles['desk']} aria-label={label} lang={model.language} data-own-head data-own-layout>
      <div className={styles['sheet']}>
        <PaperHead model={model} />
        <PaperBody blocks={model.body} />
        <PaperSignature model={model} />
        <div className={styles['notes']}>
          <p>
            <b>{model.notes.label}</b>
          </p>
          {model.notes.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
      {model.annexes.map((annex) => (
        <Annex key={annex.label} annex={annex} />
      ))}
    </article>
  )
}

const PaperBody = memo(function PaperBody({ blocks }: { blocks: readonly DocumentBlock[] }) {
  return blocks.map((block, place) => (
    // The blocks of one document have no other name than their place.
    // oxlint-disable-next-line react/no-array-index-key
    <PaperBlock key={place} block={block} />
  ))
})

function PaperBlock({ block }: { block: DocumentBlock }) {
  if (block.kind === 'table') return <PaperTable table={block.table} />
  if (block.kind === 'paragraph') return <p className={styles[block.manner]}>{block.text}</p>
  return block.level === 1 ? <h3 className={styles['chapter']}>{block.text}</h3> : <h4 className={styles['part']}>{block.text}</h4>
}

function Annex({ annex: { label, title, reference, table } }: { annex: DocumentAnnex }) {
  return (
    <section className={`${styles['sheet']} ${styles['annex']}`} aria-label={label}>
      <h3 className={styles['annexLabel']}>{label}</h3>
      <p className={styles['annexTitle']}>{title}</p>
      <p className={styles['annexReference']}>{reference}</p>
      <PaperTable table={table} />
    </section>
  )
}
