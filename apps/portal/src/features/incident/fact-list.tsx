// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { Title, type TitleOrder } from '@mantine/core';
import { Markdown } from '~/ui/markdown';
import type { FactLine, FactSection } from './use-facts';
import classes from './facts.module.css';

interface FactListProps {
  readonly sections: readonly FactSection[];
  /** Of the headings; 3 where it is not given. */
  readonly level?: TitleOrder;
}

/** Facts section by section: what is not known yet stands there as such, never as "no". */
export function FactList({ sections, level = 3 }: FactListProps) {
  return (
    <div className={classes['sections']}>
      {sections.map(({ key, title, lines }) => (
        <section key={key} className={classes['section']}>
          <Title order={level} size="h4">
            {title}
          </Title>
          <dl className={classes['facts']}>
            {lines.map((line) => (
              <div key={line.key} className={classes['fact']} data-long={line.markdown || undefined}>
                <dt>{line.label}</dt>
                <dd>
                  <FactText line={line} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function FactText({ line: { text, markdown, lang } }: { readonly line: FactLine }) {
  if (text === null || text === '') return <NotKnown />;
  if (markdown) return <Markdown text={text} />;
  return (
    <span className={classes['text']} lang={lang}>
      {text}
    </span>
  );
}

export function NotKnown() {
  return (
    <span className={classes['unknown']}>
      <Trans>not known yet</Trans>
    </span>
  );
}
