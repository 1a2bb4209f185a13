import { useQueryClient } from '@tanstack/react-query'
import type { StoredCheck, Trial } from '../../../contract/check.ts'
import type { CheckRule } from '../../../domain/check-rule.ts'
import { useApi } from '../../api/api.ts'
import { useKeyedMutation } from '../../api/keyed-mutation.ts'
import { useText } from '../../locales/catalogue.ts'
import { checkTexts } from '../../locales/checks.ts'
import { refusalSentence } from '../../locales/refusals.ts'
import { useLocale } from '../../stores/preferences.ts'
import { showToast } from '../../ui/toast/toasts.ts'
import { ruleToSend } from './rule-to-send.ts'

interface Keeping {
  isOn: boolean
  /** The rule its editor began from; null for a new one. */
  before: Pick<StoredCheck, 'version' | 'isOn'> | null
  seen: Pick<Trial, 'flagged' | 'of'> | null
}

/** Keeps a rule on the server, says so, and reads the list again. */
export function useKeepRule() {
  const api = useApi()
  const text = useText(checkTexts).done
  const locale = useLocale()
  const queryClient = useQueryClient()
  const { state, act } = useKeyedMutation(api.check.save.mutationOptions())
  const keep = (rule: CheckRule, { isOn, before, seen }: Keeping, onKept: () => void = () => {}) =>
    act(
      { rule: ruleToSend({ ...rule, isOn }), expectedVersion: before?.version ?? null, seen: seen && { flagged: seen.flagged, of: seen.of } },
      {
        onSuccess: () => {
          showToast({ tone: 'done', message: isOn ? text.on : before?.isOn === true ? text.off : text.kept })
          void queryClient.invalidateQueries({ queryKey: api.check.key() })
          void queryClient.invalidateQueries({ queryKey: api.sheet.key() })
          onKept()
        },
        onError: (error) => showToast({ tone: 'failed', message: refusalSentence(error, locale) }),
      },
    )
  return { state, keep }
}
