// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { useKeepsDrafts } from '~/drafts/draft-store';
import { Sentence } from '~/i18n/sentence';
import { useFormats } from '~/i18n/format';
import type { InputField } from './advisory-input';
import type { SaveState } from './autosave';

/** Where what is typed stands: on the server, on this device, or only on this page. */
export function SaveStateLine({ state, isTouched }: { readonly state: SaveState; readonly isTouched: boolean }) {
  const formats = useFormats();
  const names = useFieldNames();
  switch (state.kind) {
    case 'saving':
      return <Trans>Saving …</Trans>;
    case 'saved':
      return isTouched ? <Kept /> : <Trans>Saved on the server: {formats.dateTime(state.at)}.</Trans>;
    case 'partly':
      return (
        <Trans>
          Not yet saved: {state.without.map((field) => names[field]).join(', ')}. Press “Save the draft” to see what is
          missing there; everything else is saved.
        </Trans>
      );
    case 'failed':
      if (state.failure.message === '') {
        return <Trans>The server can’t be reached. What you typed is kept here, and saving is tried again.</Trans>;
      }
      return <Sentence of={state.failure.message} />;
    case 'quiet':
      return isTouched ? <Kept /> : null;
  }
}

function Kept() {
  return useKeepsDrafts() ? (
    <Trans>Not sent yet; kept on this device, encrypted.</Trans>
  ) : (
    <Trans>Not sent yet, and kept on this page alone: save it before you close it.</Trans>
  );
}

/** The fields of the API's input as the sections are called. */
function useFieldNames(): Readonly<Record<InputField, string>> {
  const { t } = useLingui();
  return {
    title: t`Title`,
    summary: t`Summary`,
    body: t`Text`,
    kind: t`Kind`,
    severity: t`Severity`,
    tlp: t`Traffic Light Protocol (TLP)`,
    audienceCompanyIds: t`Audience`,
    recommendations: t`Recommendations`,
    vulnerabilities: t`Vulnerabilities`,
    products: t`Products`,
    indicators: t`Indicators`,
    techniques: t`ATT&CK techniques`,
    references: t`References`,
    source: t`Source`,
    sourceReference: t`Number given by the source`,
    sourceDate: t`Date of the source`,
    revisionSummary: t`What this revision changes`,
  };
}
