// SPDX-License-Identifier: Apache-2.0
import '@mantine/core/styles/Radio.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Radio, Stack, Text } from '@mantine/core';
import { Panel } from '~/ui/panel';
import { type CompanyNames, differencesBetween, type Part, useDescription, withPart } from './description';
import type { EditorValues } from './content';
import classes from './advisory-editor.module.css';

interface ConflictProps {
  readonly mine: EditorValues;
  readonly theirs: EditorValues;
  readonly names: CompanyNames;
  /** The values that go on, on the version that somebody else saved. */
  readonly onChosen: (values: EditorValues) => void;
}

/** Somebody else saved the same advisory: both values are shown, and for each part one is chosen. */
export function Conflict({ mine, theirs, names, onChosen }: ConflictProps) {
  const describe = useDescription();
  const box = useRef<HTMLDivElement>(null);
  const differences = useMemo(
    () => differencesBetween(describe(theirs, names), describe(mine, names)),
    [describe, mine, theirs, names],
  );
  const [taken, setTaken] = useState<ReadonlySet<Part>>(new Set());
  useEffect(() => box.current?.focus(), []);
  const choose = (part: Part, side: string) =>
    setTaken((last) => new Set(side === 'theirs' ? [...last, part] : [...last].filter((one) => one !== part)));
  const goOn = () => {
    const merged = [...taken].reduce((values, part) => withPart(values, part, theirs), mine);
    onChosen({ ...merged, version: theirs.version });
  };
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Panel edge="soon" title={<Trans>This advisory was saved in another place meanwhile</Trans>}>
        <Stack gap="md">
          <Text>
            <Trans>Nothing of either is lost. Choose what goes on, part by part; until then nothing is saved.</Trans>
          </Text>
          {differences.map((difference) => (
            <Choice key={difference.part} difference={difference} onChange={(side) => choose(difference.part, side)} />
          ))}
          {differences.length === 0 && (
            <Text>
              <Trans>Both say the same.</Trans>
            </Text>
          )}
          <Button onClick={goOn} w="fit-content">
            <Trans>Go on with what is chosen</Trans>
          </Button>
        </Stack>
      </Panel>
    </div>
  );
}

interface ChoiceProps {
  readonly difference: ReturnType<typeof differencesBetween>[number];
  readonly onChange: (side: string) => void;
}

function Choice({ difference: { label, text, before, lang }, onChange }: ChoiceProps) {
  const { t } = useLingui();
  const none = t`nothing`;
  return (
    <Radio.Group label={label} defaultValue="mine" onChange={onChange}>
      <div className={classes['two']}>
        <div className={classes['side']}>
          <Radio value="mine" label={t`What you have here`} />
          <div className={classes['difference']} lang={lang}>
            {text || none}
          </div>
        </div>
        <div className={classes['side']}>
          <Radio value="theirs" label={t`What was saved in the other place`} />
          <div className={classes['difference']} lang={lang}>
            {before || none}
          </div>
        </div>
      </div>
    </Radio.Group>
  );
}
