// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text, Textarea } from '@mantine/core';
import { useFormats } from '~/i18n/format';
import type { FoundIndicator } from './find-indicators';
import { MOST_INDICATORS } from './indicator-kinds';
import { useLabels } from './labels';
import classes from './paste-box.module.css';

interface PasteBoxProps {
  readonly known: readonly FoundIndicator[];
  readonly onAdd: (found: readonly FoundIndicator[]) => void;
}

const keyOf = ({ type, value }: FoundIndicator) => `${type} ${value}`;

type Told = 'nothing' | 'no-connection' | 'old-browser';

interface Findings {
  readonly found: readonly FoundIndicator[];
  /** So many characters were looked through; the rest was not. */
  readonly cutAt?: number | undefined;
}

/** Finds indicators in a mail or log. Each is confirmed by a person; the text itself goes nowhere. */
export function PasteBox({ known, onAdd }: PasteBoxProps) {
  const { t } = useLingui();
  const box = useRef<HTMLTextAreaElement>(null);
  const [findings, setFindings] = useState<Findings>();
  const [told, setTold] = useState<Told>();
  const find = async () => {
    const outcome = await search(box.current?.value ?? '', known);
    const isFound = typeof outcome === 'object' && outcome.found.length > 0;
    setTold(isFound ? undefined : typeof outcome === 'object' ? 'nothing' : outcome);
    setFindings(typeof outcome === 'object' ? outcome : undefined);
  };
  const add = (chosen: readonly FoundIndicator[]) => {
    onAdd(chosen);
    setFindings(undefined);
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
        {told !== undefined && (
          <Text size="sm" mt="xs">
            <ToldWords told={told} />
          </Text>
        )}
        {findings?.cutAt !== undefined && <CutOff at={findings.cutAt} />}
      </div>
      {findings !== undefined && findings.found.length > 0 && (
        <FoundList
          key={findings.found.map(keyOf).join()}
          found={findings.found}
          room={MOST_INDICATORS - known.length}
          onAdd={add}
        />
      )}
    </div>
  );
}

async function search(
  text: string,
  known: readonly FoundIndicator[],
): Promise<Findings | 'no-connection' | 'old-browser'> {
  try {
    const { findIndicators, MOST_CHARACTERS } = await import('./find-indicators');
    const names = new Set(known.map(keyOf));
    const found = findIndicators(text).filter((one) => !names.has(keyOf(one)));
    return { found, cutAt: text.length > MOST_CHARACTERS ? MOST_CHARACTERS : undefined };
  } catch (error) {
    // Its patterns look behind, which Safari cannot read before 16.4; any other failure: its code did not come.
    return error instanceof SyntaxError ? 'old-browser' : 'no-connection';
  }
}

function ToldWords({ told }: { readonly told: Told }) {
  switch (told) {
    case 'nothing':
      return <Trans>Nothing new was found in this text.</Trans>;
    case 'no-connection':
      return <Trans>This needs a connection the first time. Add them by hand, or try again later.</Trans>;
    case 'old-browser':
      return <Trans>This browser is too old to find them in a text. Add them by hand below.</Trans>;
  }
}

function CutOff({ at }: { readonly at: number }) {
  const formats = useFormats();
  const characters = formats.number(at);
  return (
    <Text size="sm" mt="xs">
      <Trans>Only the first {characters} characters were looked through. Paste the rest after that.</Trans>
    </Text>
  );
}

interface FoundListProps {
  readonly found: readonly FoundIndicator[];
  /** How many can still be added. */
  readonly room: number;
  readonly onAdd: (chosen: readonly FoundIndicator[]) => void;
}

function FoundList({ found, room, onAdd }: FoundListProps) {
  const labels = useLabels();
  // What no report takes is not listed, but told.
  const shown = found.slice(0, Math.max(room, 0));
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
      {shown.length < found.length && <TooMany left={found.length - shown.length} />}
      <div className={classes['scroll']}>
        {shown.map((one) => (
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
        <Button disabled={chosen.size === 0} onClick={() => onAdd(shown.filter((one) => chosen.has(keyOf(one))))}>
          <Plural value={chosen.size} _0="Add the chosen ones" one="Add the chosen one" other="Add the # chosen ones" />
        </Button>
        <Button variant="default" onClick={() => setChosen(new Set(shown.map(keyOf)))}>
          <Trans>Choose all</Trans>
        </Button>
        <Button variant="subtle" onClick={() => onAdd([])}>
          <Trans>None of them</Trans>
        </Button>
      </Group>
    </fieldset>
  );
}

function TooMany({ left }: { readonly left: number }) {
  return (
    <Text size="sm" mb="xs">
      <Plural
        value={left}
        one="There is room for 500 in all: the last one is not listed here."
        other="There is room for 500 in all: the last # are not listed here. The file itself can be attached."
      />
    </Text>
  );
}
