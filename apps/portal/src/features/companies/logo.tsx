// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import type { Failure } from '~/api/failure';
import { newKey } from '~/api/new-key';
import { sendFile } from '~/api/send-file';
import { useSave } from '~/api/use-save';
import { Sentence } from '~/i18n/sentence';
import { FailureWords } from '~/ui/failure-message';
import { localized } from '~/ui/localized-text';
import { Panel } from '~/ui/panel';
import { SetLogo, type ShownCompany } from './companies.documents';
import classes from './logo.module.css';

/** In bytes, and the API's words: a large photo is not sent for minutes over a weak link to be refused. */
const LARGEST = 512 * 1024;
const TOO_LARGE = 'A logo may have 512 KiB. Make it smaller.';

interface LogoProps {
  readonly company: ShownCompany;
  readonly mayChange: boolean;
}

/** What stands at the head of the company's letters. */
export function Logo({ company: { id, logoUrl, name }, mayChange }: LogoProps) {
  const { t, i18n } = useLingui();
  const { choose, remove, busy, failure, told } = useLogo(id);
  const companyName = localized(name, i18n.locale).text;
  return (
    <Panel title={t`Logo`}>
      <Stack gap="sm">
        {logoUrl == null ? (
          <Text>
            <Trans>No logo yet: letters carry the company’s name alone.</Trans>
          </Text>
        ) : (
          <img className={classes['logo']} src={logoUrl} alt={t`Logo of ${companyName}`} />
        )}
        {mayChange && (
          <>
            <Text size="sm" c="dimmed">
              <Trans>It is printed at the head of reports, advisories and answers. PNG or JPEG, up to 512 KiB.</Trans>
            </Text>
            <Group gap="sm">
              <FileButton accept="image/png,image/jpeg" onChange={(file) => void choose(file)}>
                {(props) => (
                  <Button {...props} variant="default" size="sm" loading={busy}>
                    {logoUrl == null ? <Trans>Choose a logo</Trans> : <Trans>Choose another logo</Trans>}
                  </Button>
                )}
              </FileButton>
              {logoUrl != null && (
                <Button variant="subtle" size="sm" disabled={busy} onClick={() => void remove()}>
                  <Trans>Remove the logo</Trans>
                </Button>
              )}
            </Group>
          </>
        )}
        <div role="status">
          {told === 'set' && <Trans>The logo was saved.</Trans>}
          {told === 'removed' && <Trans>The logo was removed.</Trans>}
          {failure && <Refusal failure={failure} />}
        </div>
      </Stack>
    </Panel>
  );
}

function Refusal({ failure }: { readonly failure: Failure }) {
  const [problem] = failure.problems;
  return <Panel edge="late">{problem ? <Sentence of={problem.message} /> : <FailureWords failure={failure} />}</Panel>;
}

function useLogo(companyId: string) {
  const { save, saving, failure } = useSave(SetLogo);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Failure>();
  const [told, setTold] = useState<'set' | 'removed'>();
  const set = async (attachmentId: string | null) => {
    const data = await save({ input: { companyId, attachmentId } });
    if (data) setTold(attachmentId === null ? 'removed' : 'set');
  };
  const choose = async (file: File | null) => {
    if (file === null) return;
    setTold(undefined);
    if (file.size > LARGEST) {
      setRefusal(refusalOf(TOO_LARGE));
      return;
    }
    setSending(true);
    const { data, failure: lost } = await sendFile(file, {
      idempotencyKey: newKey(),
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    setRefusal(lost);
    if (data) await set(data.id);
    setSending(false);
  };
  const remove = () => {
    setRefusal(undefined);
    return set(null);
  };
  return { choose, remove, busy: sending || saving, failure: refusal ?? failure, told };
}

const refusalOf = (message: string): Failure => ({
  ...{ code: 'BAD_USER_INPUT', message, repeated: false },
  problems: [{ path: 'input.attachmentId', code: 'TOO_LARGE', message }],
});
