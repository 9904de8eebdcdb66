// SPDX-License-Identifier: Apache-2.0
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'A file that belongs to an incident, a comment or an answer. Nobody has scanned it for malware.',
})
export class Attachment {
  @Field(() => ID) id: string;
  @Field(() => String) fileName: string;
  @Field(() => String, { description: 'Found by the content; what was claimed at the upload does not count.' })
  mediaType: string;
  @Field(() => Int, { description: 'In bytes.' }) size: number;
  @Field(() => String) sha256: string;
  @Field(() => String, { description: 'Relative to this server. Who may read the object may read its files.' })
  downloadUrl: string;
}
