// SPDX-License-Identifier: Apache-2.0
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { ReportStage } from '~/graphql/enums';

interface Stage {
  /** Which report is being written. */
  readonly stage: ReportStage;
  readonly choose: (stage: ReportStage) => void;
}

const Context = createContext<Stage>({ stage: 'INITIAL', choose: () => undefined });
export const useStage = (): Stage => useContext(Context);

interface StageProviderProps {
  readonly wasSubmitted: boolean;
  readonly children: ReactNode;
}

export function StageProvider({ wasSubmitted, children }: StageProviderProps) {
  const [later, choose] = useState<ReportStage>('SUPPLEMENTARY');
  const stage = wasSubmitted ? later : 'INITIAL';
  const value = useMemo(() => ({ stage, choose }), [stage]);
  return <Context value={value}>{children}</Context>;
}
