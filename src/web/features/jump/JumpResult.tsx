import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { formatDay } from '../../../domain/number-format.ts'
import { jumpTexts } from '../../locales/jump.ts'
import { useBilingual, useText } from '../../locales/catalogue.ts'
import { Icon } from '../../ui/icon/Icon.tsx'
import styles from './jump.module.css'
import type { Found } from './use-found.ts'

interface JumpResultProps {
  id: string
  found: Found
  isMarked: boolean
  onPoint: () => void
  onOpen: () => void
}

/** One line of the results: the name, what it is, and the former name that led to it. */
export function JumpResult({ id, found, isMarked, onPoint, onOpen }: JumpResultProps) {
  const text = useText(jumpTexts)
  const inLanguage = useBilingual()
  const line = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (isMarked) line.current?.scrollIntoView?.({ block: 'nearest' })
  }, [isMarked])
  const former = found.matched === null ? null : text.formerly(found.matched)
  const ended = found.dissolvedOn === null ? null : text.dissolved(formatDay(found.dissolvedOn))
  const content = (
    <>
      <Icon name={found.kind} />
      <span className={styles['names']}>
        <span className={styles['name']}>{inLanguage(found.name)}</span>
        <span className={styles['context']}>{[inLanguage(found.context), former, ended].filter(Boolean).join(' · ')}</span>
      </span>
      <Icon name="arrowRight" size={1} />
    </>
  )
  // The keys are handled by the text field, which keeps the focus.
  const option = {
    ref: line,
    id,
    role: 'option',
    'aria-selected': isMarked,
    tabIndex: -1,
    className: styles['result'],
    onPointerMove: onPoint,
    onClick: onOpen,
  }
  if (found.kind === 'indicator') {
    return (
      <Link {...option} to="/chi-tieu/$indicator" params={{ indicator: found.id }}>
        {content}
      </Link>
    )
  }
  return (
    <Link {...option} to="/don-vi/$unit" params={{ unit: found.id }}>
      {content}
    </Link>
  )
}
