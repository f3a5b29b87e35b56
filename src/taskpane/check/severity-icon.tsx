import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { Filter } from './lines';

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorNeutralForeground3 },
  answered: { color: tokens.colorStatusSuccessForeground1 },
  icon: { flexShrink: 0 },
});

const ICONS = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  hint: Info16Regular,
  answered: CheckmarkCircle16Regular,
} as const;

/** Shape and colour of a severity; the word is shown beside it. */
export function SeverityIcon({ kind }: { readonly kind: Filter }) {
  const styles = useStyles();
  const Icon = ICONS[kind];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[kind])} />;
}
