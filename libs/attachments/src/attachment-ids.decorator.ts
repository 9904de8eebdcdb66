// SPDX-License-Identifier: Apache-2.0
import { applyDecorators } from '@nestjs/common';
import { Id, Whole } from '@prahari/graphql';
import { MOST_FILES } from './file.errors.js';

const eachOnce = (ids: readonly string[]) =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ at: `.${index}`, code: 'REPEATED', message: 'Name each file once.' }] : [],
  );

/** The field `attachmentIds` of an input. Whether they name files is for `attach` to say. */
export const AttachmentIds = ({ description }: { readonly description?: string } = {}): PropertyDecorator =>
  applyDecorators(
    Whole<readonly string[]>(eachOnce),
    Id({ nullable: true, list: MOST_FILES, ...(description && { description }) }),
  );
