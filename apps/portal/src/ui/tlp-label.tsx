// SPDX-License-Identifier: Apache-2.0
import type { Tlp } from '~/graphql/enums';
import { useLabels } from './labels';
import classes from './tlp-label.module.css';

interface TlpLabelProps {
  readonly tlp: Tlp;
  /** Adds in words who may know. */
  readonly explained?: boolean;
}

/** The official colour on black with the official words, in both themes; never the colour alone. */
export function TlpLabel({ tlp, explained = false }: TlpLabelProps) {
  const labels = useLabels();
  return (
    <span>
      <span className={classes['label']} data-tlp={tlp} lang="en">
        {`TLP:${tlp.replace('_', '+')}`}
      </span>
      {explained && <span className={classes['meaning']}> {labels.tlpMeaning[tlp]}</span>}
    </span>
  );
}
