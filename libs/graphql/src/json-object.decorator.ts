// SPDX-License-Identifier: Apache-2.0
import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { atField, checkedField, type Presence } from './checked.js';
import { Json } from './scalars.js';

interface JsonBounds extends Presence {
  /** Of the value as JSON text in UTF-8. */
  readonly maxBytes: number;
}

/** PostgreSQL keeps no NUL, and no half of a character. */
const UNFIT = /\\u0000|\\ud[89a-f][0-9a-f]{2}/i;

/** class-transformer copies it without such names as toString. */
const asSent = Transform(({ obj, key }) => (obj as Readonly<Record<string, unknown>>)[key]);

/** An object of JSON that is kept as it is. Its bytes bound its depth too. */
export const JsonObject = ({ maxBytes, ...presence }: JsonBounds): PropertyDecorator =>
  applyDecorators(
    asSent,
    checkedField<unknown>(
      () => Json,
      presence,
      atField((value) => {
        if (typeof value !== 'object' || Array.isArray(value))
          return { code: 'INVALID_VALUE', message: 'Give an object, as {"status": ["DRAFT"]}.' };
        // JSON.stringify writes NUL and halves of characters as escapes.
        const text = JSON.stringify(value);
        if (UNFIT.test(text))
          return { code: 'CONTROL_CHARACTER', message: 'Remove the characters that can not be kept.' };
        return Buffer.byteLength(text) > maxBytes
          ? { code: 'TOO_LONG', message: `Shorten this to ${maxBytes.toLocaleString('en-GB')} bytes.` }
          : null;
      }),
    ),
  );
