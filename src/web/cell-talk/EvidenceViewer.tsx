import { useEffect, useState } from 'react'
import type { EvidenceFile } from '../../contract/evidence.ts'
import { saveFile } from '../charts/save-file.ts'
import { useText } from '../locales/catalogue.ts'
import { cellTalkTexts } from '../locales/cell-talk.ts'
import { refusalSentence } from '../locales/refusals.ts'
import { useLocale } from '../stores/preferences.ts'
import { Button } from '../ui/button/Button.tsx'
import { Dialog } from '../ui/dialog/Dialog.tsx'
import { ErrorState } from '../ui/state/ErrorState.tsx'
import styles from './evidence.module.css'
import { fetchFile } from './file-transport.ts'

type Shown = { kind: 'opening' } | { kind: 'failed'; error: unknown } | { kind: 'open'; blob: Blob; address: string }

/** A file looked at in the page. The browser gets it from memory with the type the server found, so nothing in it runs as the page. */
export function EvidenceViewer({ file, onClose }: { file: EvidenceFile; onClose: () => void }) {
  const { evidence: text } = useText(cellTalkTexts)
  const locale = useLocale()
  const shown = useFile(file)
  return (
    <Dialog
      title={file.name}
      size="wide"
      onClose={onClose}
      actions={
        shown.kind === 'open' ? (
          <Button look="primary" onClick={() => saveFile(shown.blob, file.name)}>
            {text.download}
          </Button>
        ) : undefined
      }
    >
      {shown.kind === 'opening' ? <p role="status">{text.opening}</p> : null}
      {shown.kind === 'failed' ? <ErrorState message={refusalSentence(shown.error, locale)} /> : null}
      {shown.kind !== 'open' ? null : file.kind === 'pdf' ? (
        navigator.pdfViewerEnabled ? (
          // Chromium shows no PDF in a sandboxed frame. Its viewer is apart from the page already, and the type below lets nothing else open here.
          // oxlint-disable-next-line react/iframe-missing-sandbox
          <iframe className={styles['paper']} src={shown.address} title={file.name} />
        ) : (
          <p>{text.cannotShow}</p>
        )
      ) : (
        <img className={styles['picture']} src={shown.address} alt={file.name} />
      )}
    </Dialog>
  )
}

const viewedTypes: Partial<Record<EvidenceFile['kind'], string>> = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' }

function useFile({ id, kind }: EvidenceFile): Shown {
  const [shown, setShown] = useState<Shown>({ kind: 'opening' })
  useEffect(() => {
    const leaving = new AbortController()
    let address: string | null = null
    const open = async () => {
      try {
        const fetched = await fetchFile(id, leaving.signal)
        // By what the server found in it: a browser does not guess at a type that is given.
        const blob = new Blob([fetched], { type: viewedTypes[kind] ?? 'application/octet-stream' })
        if (leaving.signal.aborted) return
        address = URL.createObjectURL(blob)
        setShown({ kind: 'open', blob, address })
      } catch (error) {
        if (!leaving.signal.aborted) setShown({ kind: 'failed', error })
      }
    }
    void open()
    return () => {
      leaving.abort()
      if (address !== null) URL.revokeObjectURL(address)
    }
  }, [id, kind])
  return shown
}
