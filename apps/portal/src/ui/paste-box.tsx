// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text, Textarea } from '@mantine/core';
import type { FoundIndicator } from './find-indicators';
import { useLabels } from './labels';
import classes from './paste-box.module.css';

interface PasteBoxProps {
  readonly known: readonly FoundIndicator[];
  readonly onAdd: (found: readonly FoundIndicator[]) => void;
}

const keyOf = ({ type, value }: FoundIndicator) => `${type} ${value}`;

/** Finds indicators in a mail or log. Each is confirmed by a person; the text itself goes nowhere. */
export function PasteBox({ known, onAdd }: PasteBoxProps) {
  const { t } = useLingui();
  const box = useRef<HTMLTextAreaElement>(null);
  const [found, setFound] = useState<readonly FoundIndicator[]>();
  const [failed, setFailed] = useState(false);
  const find = async () => {
    try {
      const { findIndicators } = await import('./find-indicators');
      const names = new Set(known.map(keyOf));
      setFound(findIndicators(box.current?.value ?? '').filter((one) => !names.has(keyOf(one))));
      setFailed(false);
    } catch {
      // Its code was not loaded before the connection went.
      setFailed(true);
    }
  };
  return (
    <div>
      <Textarea
        ref={box}
        rows={5}
        resize="vertical"
        spellCheck={false}
        label={<Trans>Paste a mail or a log</Trans>}
        description={
          <Trans>Indicators are found in it on this device. The text itself is not kept and not sent.</Trans>
        }
        placeholder={t`hxxp://evil[.]example/login, 203.0.113.7, invoice.exe …`}
        onPaste={() => setTimeout(() => void find())}
      />
      <Button mt="xs" variant="default" onClick={() => void find()}>
        <Trans>Find indicators</Trans>
      </Button>
      <div role="status">
        {failed && (
          <Text size="sm" mt="xs">
            <Trans>This needs a connection the first time. Add them by hand, or try again later.</Trans>
          </Text>
        )}
        {found?.length === 0 && (
          <Text size="sm" mt="xs">
            <Trans>Nothing new was found in this text.</Trans>
          </Text>
        )}
      </div>
      {found !== undefined && found.length > 0 && (
        <Findings
          key={found.map(keyOf).join()}
          found={found}
          onAdd={(chosen) => {
            onAdd(chosen);
            setFound(undefined);
          }}
        />
      )}
    </div>
  );
}

interface FindingsProps {
  readonly found: readonly FoundIndicator[];
  readonly onAdd: (chosen: readonly FoundIndicator[]) => void;
}

function Findings({ found, onAdd }: FindingsProps) {
  const labels = useLabels();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <fieldset className={classes['found']}>
      <legend className={classes['legend']} role="status">
        <Plural
          value={found.length}
          one="# was found. Shall it be added?"
          other="# were found. Which of them shall be added?"
        />
      </legend>
      <div className={classes['scroll']}>
        {found.map((one) => (
          <label key={keyOf(one)} className={classes['entry']}>
            <input type="checkbox" checked={chosen.has(keyOf(one))} onChange={() => toggle(keyOf(one))} />
            <span>
              <span className={classes['type']}>{labels.indicatorType[one.type]}:</span>{' '}
              <span className="mono">{one.value}</span>
            </span>
          </label>
        ))}
      </div>
      <Group gap="xs" mt="xs">
        <Button disabled={chosen.size === 0} onClick={() => onAdd(found.filter((one) => chosen.has(keyOf(one))))}>
          <Plural value={chosen.size} _0="Add the chosen ones" one="Add the chosen one" other="Add the # chosen ones" />
        </Button>
        <Button variant="default" onClick={() => setChosen(new Set(found.map(keyOf)))}>
          <Trans>Choose all</Trans>
        </Button>
        <Button variant="subtle" onClick={() => onAdd([])}>
          <Trans>None of them</Trans>
        </Button>
      </Group>
    </fieldset>
  );
}
