// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useDeferredValue, useMemo, useRef } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Input, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { Sentence } from '~/i18n/sentence';
import { DateTimeField } from '~/ui/date-time-field';
import { fieldWords } from './field-words';
import { findPersonalData, type PersonalDataKind } from './personal-data';
import { type Key, moment, type ReportValues } from './report-values';
import { numberOf } from './typed-number';
import { useOpenReport, useReportState, useValue } from './use-report';
import classes from './report.module.css';

type KeysOf<Value> = {
  [K in Key]: ReportValues[K] extends Value ? (Value extends ReportValues[K] ? K : never) : never;
}[Key];
export type TextKey = KeysOf<string>;
type MomentKey = 'detectedAt' | 'noticedAt' | 'occurredAt' | 'sabotageSuspectedAt';

export const idOf = (path: string): string => `report-${path}`;

/** One sentence of help, and where the rule stands that it comes from. */
export function Help({ children, source }: { readonly children: ReactNode; readonly source?: ReactNode }) {
  return (
    <>
      {children}
      {source !== undefined && <span className={classes['source']}> [{source}]</span>}
    </>
  );
}

/** The API's sentence at this field. */
export function useProblem(path: string): ReactNode {
  const message = useReportState(({ problems }) => problems[path]);
  return message === undefined ? undefined : <Sentence of={message} />;
}

export function useFieldWords(): (key: Key) => string {
  const { i18n } = useLingui();
  return (key) => i18n._(fieldWords[key]);
}

interface FieldProps {
  readonly help?: ReactNode;
  /** The first report needs it. */
  readonly needed?: boolean;
}

function useField<K extends TextKey>(key: K, { help, needed = false }: FieldProps) {
  const { store } = useOpenReport();
  const words = useFieldWords();
  const value: string = useValue(key);
  const error = useProblem(key);
  return {
    id: idOf(key),
    name: key,
    label: <FieldLabel words={words(key)} needed={needed} />,
    description: help,
    value,
    error,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      store.set(key, event.currentTarget.value);
    },
  };
}

/** Nothing is required to go on: what the report needs is said in words. */
export function FieldLabel({ words, needed }: { readonly words: string; readonly needed: boolean }) {
  return (
    <>
      {words}
      {needed && (
        <span className={classes['needed']}>
          {' '}
          <Trans>(the report needs it)</Trans>
        </span>
      )}
    </>
  );
}

interface LineProps extends FieldProps {
  readonly of: TextKey;
  readonly autoComplete?: string;
  readonly inputMode?: 'tel' | 'email' | 'text';
}

export function LineField({ of, autoComplete = 'off', inputMode = 'text', ...props }: LineProps) {
  return <TextInput {...useField(of, props)} autoComplete={autoComplete} inputMode={inputMode} />;
}

export function NumberField({ of, ...props }: FieldProps & { readonly of: TextKey }) {
  const field = useField(of, props);
  const isNumber = numberOf(field.value) !== undefined;
  return (
    <TextInput
      {...field}
      inputMode="decimal"
      autoComplete="off"
      className={classes['short']}
      error={field.error ?? (isNumber ? undefined : <Trans>Write a number, as 12500, or leave it empty.</Trans>)}
    />
  );
}

/** Free text: it says to write roles, and points at numbers of people. */
export function LongField({ of, rows = 5, ...props }: FieldProps & { readonly of: TextKey; readonly rows?: number }) {
  const field = useField(of, props);
  return (
    <div>
      <Textarea
        {...field}
        rows={rows}
        resize="vertical"
        description={
          <>
            {field.description} <Trans>Write roles, not names: “the shift engineer”, not who it was.</Trans>
          </>
        }
      />
      <PersonalDataWarning text={field.value} />
    </div>
  );
}

export function PersonalDataWarning({ text }: { readonly text: string }) {
  const late = useDeferredValue(text);
  const found = useMemo(() => findPersonalData(late), [late]);
  return (
    <div role="status">
      {found.length > 0 && (
        <div className={classes['warning']}>
          <Text size="sm" fw={600}>
            <Trans>This looks like a person’s number. Does the report need it?</Trans>
          </Text>
          <ul>
            {found.slice(0, 5).map(({ kind, found: shown }) => (
              <li key={shown}>
                <span className="mono">{shown}</span>: <KindWords kind={kind} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function KindWords({ kind }: { readonly kind: PersonalDataKind }) {
  if (kind === 'AADHAAR') return <Trans>an Aadhaar number</Trans>;
  return kind === 'MOBILE' ? <Trans>a mobile number</Trans> : <Trans>a consumer number</Trans>;
}

export function MomentField({ of, help, needed = false }: FieldProps & { readonly of: MomentKey }) {
  const { store } = useOpenReport();
  const words = useFieldWords();
  const value = useValue(of);
  const error = useProblem(of);
  // The field holds what is typed itself: it is made anew when the value comes from elsewhere.
  const known = useRef({ value, revision: 0 });
  if (known.current.value !== value) known.current = { value, revision: known.current.revision + 1 };
  return (
    <DateTimeField
      key={known.current.revision}
      id={idOf(of)}
      name={of}
      label={words(of)}
      description={
        <>
          {needed && <Trans>The report needs it.</Trans>} {help}
        </>
      }
      error={error}
      defaultValue={value}
      onChange={(at) => {
        const typed = moment(at);
        known.current = { ...known.current, value: typed };
        store.set(of, typed);
      }}
    />
  );
}

interface ChoiceProps<K extends Key> extends FieldProps {
  readonly of: K;
  readonly options: readonly {
    readonly value: string & NonNullable<ReportValues[K]>;
    readonly label: ReactNode;
    readonly help?: ReactNode;
  }[];
}

/** One of a few values. */
export function ChoiceField<K extends 'noticeSource' | 'kind' | 'severity' | 'environment' | 'tlp'>(
  props: ChoiceProps<K>,
) {
  const { of, options, help, needed = false } = props;
  const { store } = useOpenReport();
  const words = useFieldWords();
  const value = useValue(of);
  const error = useProblem(of);
  return (
    <Radio.Group
      name={of}
      label={<FieldLabel words={words(of)} needed={needed} />}
      description={help}
      error={error}
      value={value}
      onChange={(chosen) => {
        store.set(of, chosen as ReportValues[K]);
      }}
    >
      <Stack gap={0} className={classes['options']}>
        {options.map((option, index) => (
          <Radio
            key={option.value}
            id={idOf(index === 0 ? of : `${of}-${option.value}`)}
            value={option.value}
            label={option.label}
            description={option.help}
            className={classes['option']}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Yes, no, or not known yet: which is never the same as "no". */
export function YesNoField({
  of,
  help,
}: FieldProps & { readonly of: 'missionCritical' | 'powerSupplyAffected' | 'billingOrPaymentAffected' }) {
  const { t } = useLingui();
  const { store } = useOpenReport();
  const words = useFieldWords();
  const value = useValue(of);
  const error = useProblem(of);
  const choices = [
    { value: 'yes', label: t`Yes`, means: true },
    { value: 'no', label: t`No`, means: false },
    { value: 'unknown', label: t`Not known yet`, means: null },
  ];
  return (
    <Radio.Group
      name={of}
      label={words(of)}
      description={help}
      error={error}
      value={choices.find(({ means }) => means === value)?.value ?? 'unknown'}
      onChange={(chosen) => {
        store.set(of, choices.find((choice) => choice.value === chosen)?.means ?? null);
      }}
    >
      <div className={classes['row']}>
        {choices.map((choice, index) => (
          <Radio
            key={choice.value}
            id={idOf(index === 0 ? of : `${of}-${choice.value}`)}
            value={choice.value}
            label={choice.label}
            className={classes['option']}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

/** A heading inside a step, with what belongs together. */
export function Group({
  label,
  help,
  error,
  children,
}: {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className={classes['group']}>
      <legend className={classes['legend']}>{label}</legend>
      {help && <Input.Description mb="xs">{help}</Input.Description>}
      {error && <Input.Error mb="xs">{error}</Input.Error>}
      {children}
    </fieldset>
  );
}
