// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { isPassing } from '~/api/failure';
import { useKeepsDrafts } from '~/drafts/draft-store';
import { useFormats } from '~/i18n/format';
import { FailureWords } from '~/ui/failure-message';
import type { ReportState, ReportStore } from './report-store';
import { useOpenReport, useReportState } from './use-report';
import classes from './report.module.css';

type Saved =
  'empty' | 'unsaved' | 'saving' | 'saved' | 'away' | 'conflict' | 'refused' | 'half' | 'by-press' | 'failed';

/** Where what is typed stands. Only the kind of place is told to screen readers, not every saving. */
export function SavedStatus() {
  const { store } = useOpenReport();
  const formats = useFormats();
  const kind = useReportState((state) => kindOf(state, store));
  const savedAt = useReportState((state) => state.savedAt);
  const failure = useReportState((state) => state.failure);
  return (
    <div className={classes['status']} data-tone={TONES[kind]}>
      <span role="status">
        <StatusWords kind={kind} />
      </span>
      {kind === 'saved' && savedAt && <span aria-hidden="true"> {formats.dateTime(savedAt)}</span>}
      {kind === 'failed' && failure && <FailureWords failure={failure} />}
    </div>
  );
}

const TONES: Partial<Record<Saved, string>> = { away: 'soon', conflict: 'soon', refused: 'soon', failed: 'late' };

function kindOf(state: ReportState, store: ReportStore): Saved {
  const { failure, conflicts, saving, server } = state;
  const changed = store.changed().length;
  if (conflicts.length > 0) return 'conflict';
  if (failure && isPassing(failure)) return changed > 0 || server === undefined ? 'away' : 'saved';
  if (failure && changed > 0) return 'failed';
  if (changed > 0 && !store.savesItself) return 'by-press';
  if (saving) return 'saving';
  if (changed === 0) return server === undefined ? 'empty' : 'saved';
  if (Object.keys(state.problems).length > 0) return 'refused';
  return store.savable().length > 0 ? 'unsaved' : 'half';
}

function StatusWords({ kind }: { readonly kind: Saved }) {
  const keepsDrafts = useKeepsDrafts();
  switch (kind) {
    case 'empty':
      return <Trans>A draft begins with the first words; it is seen by your company alone.</Trans>;
    case 'unsaved':
    case 'saving':
      return <Trans>Being saved…</Trans>;
    case 'saved':
      return <Trans>Saved on the server.</Trans>;
    case 'away':
      return keepsDrafts ? (
        <Trans>No connection. Kept on this device, encrypted; it is saved on the server as soon as there is one.</Trans>
      ) : (
        <Trans>No connection, and nothing is kept on this device: leave this page open until it is saved.</Trans>
      );
    case 'conflict':
      return <Trans>Changed on another device as well: choose above which values count.</Trans>;
    case 'refused':
      return <Trans>Saved but for the fields with a message; these are kept here until they are corrected.</Trans>;
    case 'half':
      return <Trans>Something is only half typed; it is kept here, and saved when it is complete.</Trans>;
    case 'by-press':
      return keepsDrafts ? (
        <Trans>Not sent yet; kept on this device, encrypted. Nothing is saved on the server without a press.</Trans>
      ) : (
        <Trans>Not sent yet. Nothing is saved on the server without a press.</Trans>
      );
    case 'failed':
      return <Trans>It could not be saved. What you typed is still here.</Trans>;
  }
}
