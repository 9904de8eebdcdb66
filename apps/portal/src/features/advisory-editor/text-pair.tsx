// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text, Textarea, TextInput } from '@mantine/core';
import type { Language } from '~/graphql/enums';
import { Markdown } from '~/ui/markdown';
import type { Texts } from './content';
import { type SectionProps, setValue } from './editor-form';
import classes from './advisory-editor.module.css';

interface TextPairProps extends SectionProps {
  readonly path: string;
  /** Of both: "Title". */
  readonly label: string;
  readonly help?: ReactNode;
  /** Which comes first. */
  readonly original: Language;
  readonly initial: Texts;
  /** One line; a few lines; a long text in Markdown, with a preview. */
  readonly size: 'line' | 'lines' | 'markdown';
}

/** One text in both languages, side by side: either alone is enough. */
export function TextPair(props: TextPairProps) {
  const { form, path, label, help, original, initial, size } = props;
  const [texts, setTexts] = useState(initial);
  const [preview, setPreview] = useState(false);
  const pair = form.field(path, label);
  const order = original === 'HI' ? (['hi', 'en'] as const) : (['en', 'hi'] as const);
  return (
    <fieldset className={classes['pair']} id={pair['id'] as string} tabIndex={-1}>
      <legend>{label}</legend>
      {help && (
        <Text size="sm" c="dimmed">
          {help}
        </Text>
      )}
      {pair['error'] != null && <div className={classes['problem']}>{pair['error'] as ReactNode}</div>}
      <div className={classes['two']}>
        {order.map((language) => (
          <div key={language}>
            <OneText
              {...props}
              language={language}
              onText={(text) => {
                form.mantine.clearFieldError(path);
                if (preview) setTexts((last) => ({ ...last, [language]: text }));
              }}
            />
            {preview && texts[language].trim() !== '' && (
              <div className={classes['preview']}>
                <Markdown text={texts[language]} lang={language} />
              </div>
            )}
          </div>
        ))}
      </div>
      {size === 'markdown' && (
        <Button
          variant="default"
          size="sm"
          mt="xs"
          aria-pressed={preview}
          onClick={() => {
            setTexts(textsAt(form.mantine.getValues(), path) ?? initial);
            setPreview(!preview);
          }}
        >
          {preview ? <Trans>Hide the preview</Trans> : <Trans>Preview</Trans>}
        </Button>
      )}
    </fieldset>
  );
}

const textsAt = (values: object, path: string): Texts | undefined => (values as Readonly<Record<string, Texts>>)[path];

interface OneTextProps extends TextPairProps {
  readonly language: 'en' | 'hi';
  readonly onText: (text: string) => void;
}

function OneText({ form, path, label, size, language, onText }: OneTextProps) {
  const { t } = useLingui();
  const place = `${path}.${language}`;
  const inEnglish = t`${label} in English`;
  const inHindi = t`${label} in Hindi`;
  const field = {
    ...form.field(place, language === 'en' ? inEnglish : inHindi),
    label: language === 'en' ? t`English` : t`Hindi`,
    'aria-label': language === 'en' ? inEnglish : inHindi,
    lang: language,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setValue(form, place, event.currentTarget.value);
      onText(event.currentTarget.value);
    },
  };
  if (size === 'line') return <TextInput {...field} />;
  return <Textarea {...field} autosize minRows={size === 'lines' ? 2 : 8} maxRows={size === 'lines' ? 10 : 24} />;
}
