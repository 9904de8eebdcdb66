// SPDX-License-Identifier: Apache-2.0
import { sql, type Sql } from '@prahari/database';

/** An Attachment as JSON, where `f` is a row of attachment or upload. */
export const attachmentJson: Sql = sql`jsonb_build_object('id', f.id, 'fileName', f.file_name, 'mediaType', f.media_type,
  'size', f.size, 'sha256', f.sha256, 'downloadUrl', '/files/' || f.id)`;

const listOfFiles = (belongs: Sql): Sql =>
  sql`(select coalesce(jsonb_agg(${attachmentJson} order by f.position), '[]') from attachment f where ${belongs})`;

/** Files of the incident of the row `i` itself, as JSON. */
export const filesOfIncident: Sql = listOfFiles(
  sql`f.company_id = i.company_id and f.incident_id = i.id and f.comment_id is null`,
);

/** Files of the comment of the row `k`, as JSON. */
export const filesOfComment: Sql = listOfFiles(sql`f.company_id = k.company_id and f.comment_id = k.id`);

/** Files that the answer of the row `p` names at present, as JSON. */
export const filesOfResponse: Sql = listOfFiles(
  sql`f.company_id = p.company_id and f.response_id = p.id and f.replaced_at is null`,
);
