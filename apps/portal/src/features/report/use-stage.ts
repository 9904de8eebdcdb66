// SPDX-License-Identifier: Apache-2.0
import type { ReportStage } from '~/graphql/enums';
import { useOpenReport, useReportState } from './use-report';

interface Stage {
  /** Which report is being written. */
  readonly stage: ReportStage;
  readonly choose: (stage: ReportStage) => void;
}

export function useStage(): Stage {
  const { store } = useOpenReport();
  const wasSubmitted = useReportState(({ server }) => server !== undefined && server.status !== 'DRAFT');
  const later = useReportState((state) => state.later);
  return { stage: wasSubmitted ? later : 'INITIAL', choose: (stage) => store.chooseLater(stage) };
}
