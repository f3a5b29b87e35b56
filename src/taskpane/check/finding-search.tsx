import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { strings } from '../strings';
import { TextBox } from '../text-box';

const useStyles = makeStyles({ found: { color: tokens.colorNeutralForeground2 } });

interface FindingSearchProps {
  readonly query: string;
  /** Number of lines found; null while nothing is searched. */
  readonly found: number | null;
  readonly onSearch: (query: string) => void;
}

/** Shows only lines that contain a text. Escape shows all again. */
export function FindingSearch({ query, found, onSearch }: FindingSearchProps) {
  const styles = useStyles();
  return (
    <div
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onSearch('');
      }}
    >
      <Field size="small" label={strings.check.search}>
        <TextBox
          size="small"
          type="search"
          value={query}
          placeholder={strings.check.searchHint}
          maxLength={50}
          onChange={onSearch}
        />
      </Field>
      <Text role="status" size={200} className={styles.found}>
        {found === null ? '' : found === 0 ? strings.check.foundNone : strings.check.found(found)}
      </Text>
    </div>
  );
}
