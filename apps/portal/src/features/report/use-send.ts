// SPDX-License-Identifier: Apache-2.0
import { GAPS } from './report-gaps';
import { missingIn } from './report-steps';
import { useOpenReport } from './use-report';
import { useStage } from './use-stage';
import { useGoTo } from './wizard-navigation';

/** Sends the report, or leads to what it stops at. */
export function useSend(): () => Promise<void> {
  const { store, saving } = useOpenReport();
  const { stage } = useStage();
  const { goTo } = useGoTo();
  return async () => {
    const { values, typed } = store.read();
    // The API would only say the same of what is missing.
    const isWhole = missingIn(values, stage).length === 0 && typed.value.trim() === '';
    if (isWhole && (await saving.send(stage))) return;
    const gaps = document.getElementById(GAPS);
    if (gaps) gaps.focus();
    else goTo('check');
  };
}
