// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import type { Severity } from '~/graphql/enums';
import { useLabels } from './labels';
import classes from './marks.module.css';

const RANK: Record<Severity, number> = { CRITICAL: 5, HIGH: 4, MEDIUM: 3, LOW: 2, INFORMATIONAL: 1 };

interface SeverityMarkProps {
  readonly severity: Severity | null | undefined;
  /** The bars alone are seen, and the word is heard. */
  readonly compact?: boolean;
}

/** Five rising bars, filled by rank, and the word: readable in black and white. */
export function SeverityMark({ severity, compact = false }: SeverityMarkProps) {
  const labels = useLabels();
  if (severity == null) {
    return (
      <span className={classes['dimmed']}>
        <Trans>severity not known yet</Trans>
      </span>
    );
  }
  return (
    <span className={classes['mark']} data-severity={severity}>
      <svg viewBox="0 0 19 12" width="19" height="12" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((rank) => (
          <rect
            key={rank}
            x={(rank - 1) * 4}
            y={12 - rank * 2.4}
            width="3"
            height={rank * 2.4}
            fill="currentColor"
            opacity={rank <= RANK[severity] ? 1 : 0.25}
          />
        ))}
      </svg>
      {compact ? (
        <VisuallyHidden component="span">{labels.severity[severity]}</VisuallyHidden>
      ) : (
        labels.severity[severity]
      )}
    </span>
  );
}
