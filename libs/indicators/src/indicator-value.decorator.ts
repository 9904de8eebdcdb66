// SPDX-License-Identifier: Apache-2.0
import { Text } from '@prahari/graphql';
import { INDICATOR_TYPES } from './indicator-type.js';
import { normaliseIndicator } from './normalise.js';

/** Longest text that is looked at; what is kept has the bounds of normaliseIndicator. */
const MAX_TYPED = 8_192;

/** A value that fits the `type` beside it. The use case stores its normalised form. */
export const IndicatorValue = (): PropertyDecorator =>
  Text({
    max: MAX_TYPED,
    also: (value, input) => {
      const type = INDICATOR_TYPES.find((known) => known === (input as { type?: unknown }).type);
      if (type === undefined) return null;
      const result = normaliseIndicator(type, value);
      return 'problem' in result ? result.problem : null;
    },
  });
