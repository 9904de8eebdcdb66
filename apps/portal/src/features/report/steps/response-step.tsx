// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { Help, LongField } from '../report-fields';

export function ResponseStep({ isFinal }: { readonly isFinal: boolean }) {
  return (
    <>
      <LongField
        of="actionsTaken"
        help={<Trans>What was disconnected, blocked, restored; who was told; what comes next.</Trans>}
      />
      <LongField
        of="rootCause"
        needed={isFinal}
        help={
          <Help source={<Trans>CEA Guidelines 2021, Article 10(b)</Trans>}>
            <Trans>Usually not known yet at the first report; the final report needs it.</Trans>
          </Help>
        }
      />
      <LongField
        of="correctiveActions"
        needed={isFinal}
        help={
          <Help source={<Trans>CEA Guidelines 2021, Article 10(b)</Trans>}>
            <Trans>What keeps it from happening again; the final report needs it.</Trans>
          </Help>
        }
      />
    </>
  );
}
