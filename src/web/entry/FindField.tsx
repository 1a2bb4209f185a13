import { useState } from 'react'
import { TextInput } from '../ui/field/TextInput.tsx'

interface FindFieldProps {
  label: string
  placeholder: string
  /** What the address says when the screen opens. */
  find: string | undefined
  onFind: (find: string | undefined) => void
}

/** A search within a table. It keeps its own text, because an address changes a moment after the key that was pressed. */
export function FindField({ label, placeholder, find, onFind }: FindFieldProps) {
  const [text, setText] = useState(find ?? '')
  return (
    <TextInput
      label={label}
      type="search"
      placeholder={placeholder}
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        onFind(event.target.value === '' ? undefined : event.target.value)
      }}
    />
  )
}
