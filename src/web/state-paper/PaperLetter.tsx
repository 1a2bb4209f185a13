import type { DocumentModel } from '../../documents/state-document/document-model.ts'
import styles from './state-paper.module.css'

/** Letterhead, title, who it is for. */
export function PaperHead({ model: { letterhead, kind, about, warnings, addressee } }: { model: DocumentModel }) {
  return (
    <header>
      <div className={styles['columns']}>
        <div>
          {letterhead.parentOrganisation === '' ? null : <p>{letterhead.parentOrganisation}</p>}
          <p className={`${styles['strong']} ${styles['partLine']}`}>{letterhead.organisation}</p>
        </div>
        <div>
          <p className={styles['strong']}>{letterhead.country}</p>
          <p className={styles['motto']}>{letterhead.motto}</p>
        </div>
        <p className={styles['number']}>{letterhead.number}</p>
        <p className={styles['placeAndDay']}>{letterhead.placeAndDay}</p>
      </div>
      <h2 className={styles['kind']}>{kind}</h2>
      <p className={`${styles['title']} ${styles['partLine']}`}>{about}</p>
      {warnings.map((warning, place) => (
        <p key={warning} className={styles['warning']} data-first={place === 0 || undefined}>
          {warning}
        </p>
      ))}
      {addressee === null ? null : <p className={styles['addressee']}>{addressee}</p>}
    </header>
  )
}

/** Nơi nhận and the signature. */
export function PaperSignature({ model: { recipients, signature } }: { model: DocumentModel }) {
  return (
    <div className={`${styles['columns']} ${styles['signing']}`}>
      <div className={styles['recipients']}>
        {recipients === null ? null : (
          <>
            <p className={styles['recipientsLabel']}>{recipients.label}</p>
            {recipients.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </>
        )}
      </div>
      <div className={styles['signature']}>
        {signature.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className={styles['signer']}>{signature.signer}</p>
      </div>
    </div>
  )
}
