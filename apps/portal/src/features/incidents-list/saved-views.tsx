// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text, TextInput } from '@mantine/core';
import { graphql } from '~/api/graphql';
import { useLoad } from '~/api/use-load';
import { useSave } from '~/api/use-save';
import type { SavedViewsOfIncidentsQuery } from '~/graphql/graphql';
import { ApiForm } from '~/ui/api-form';
import { ConfirmDialog } from '~/ui/confirm-dialog';
import { Dialog } from '~/ui/dialog';
import { FailureWords } from '~/ui/failure-message';
import { SaveBar } from '~/ui/save-bar';
import { useApiForm } from '~/ui/use-api-form';
import { type IncidentsAddress, incidentsAddress } from './address';
import classes from './incidents-list.module.css';

const SavedViewsOfIncidents = graphql(`
  query SavedViewsOfIncidents {
    savedViews {
      id
      name
      filter
    }
  }
`);

const SaveIncidentsView = graphql(`
  mutation SaveIncidentsView($input: SaveViewInput!) {
    saveView(input: $input) {
      view {
        id
        name
        filter
      }
    }
  }
`);

const DeleteIncidentsView = graphql(`
  mutation DeleteIncidentsView($input: DeleteViewInput!) {
    deleteView(input: $input) {
      savedViews {
        id
      }
    }
  }
`);

type SavedView = SavedViewsOfIncidentsQuery['savedViews'][number];

/** Views are the person's, of whatever list: these name theirs. */
const LIST = 'incidents';

/** What a view of this list shows; undefined for one of another list. */
function addressOf({ filter }: SavedView): IncidentsAddress | undefined {
  const saved = filter as Readonly<Record<string, unknown>>;
  return saved['list'] === LIST ? incidentsAddress(saved) : undefined;
}

const isSame = (one: IncidentsAddress, other: IncidentsAddress): boolean =>
  JSON.stringify(incidentsAddress({ ...one })) === JSON.stringify(incidentsAddress({ ...other }));

interface SavedViewsProps {
  readonly address: IncidentsAddress;
  readonly onChoose: (address: IncidentsAddress) => void;
}

/** Views kept in the account: one press shows the list that way, whatever the device. */
export function SavedViews({ address, onChoose }: SavedViewsProps) {
  const { t } = useLingui();
  const { data } = useLoad(SavedViewsOfIncidents, {});
  const [saving, setSaving] = useState(false);
  const [deleting, setDeleting] = useState<SavedView>();
  const views = (data?.savedViews ?? []).flatMap((view) => {
    const saved = addressOf(view);
    return saved === undefined ? [] : [{ view, saved }];
  });
  const shown = views.find(({ saved }) => isSame(saved, address))?.view;
  const isNarrowed = Object.keys(address).length > 0;
  if (views.length === 0 && !isNarrowed) return null;
  return (
    <div role="group" aria-label={t`Saved views`} className={classes['views']}>
      {views.map(({ view, saved }) => (
        <Button
          key={view.id}
          size="compact-sm"
          variant={view === shown ? 'filled' : 'default'}
          aria-pressed={view === shown}
          className={classes['view'] ?? ''}
          onClick={() => onChoose(saved)}
        >
          {view.name}
        </Button>
      ))}
      {shown !== undefined && (
        <Button size="compact-sm" variant="subtle" onClick={() => setDeleting(shown)}>
          <Trans>Delete this view</Trans>
        </Button>
      )}
      {shown === undefined && isNarrowed && (
        <Button size="compact-sm" variant="subtle" onClick={() => setSaving(true)}>
          <Trans>Save this view</Trans>
        </Button>
      )}
      {saving && <SaveDialog address={address} onClose={() => setSaving(false)} />}
      <DeleteDialog view={deleting} onClose={() => setDeleting(undefined)} />
    </div>
  );
}

interface SaveDialogProps {
  readonly address: IncidentsAddress;
  readonly onClose: () => void;
}

function SaveDialog({ address, onClose }: SaveDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog title={t`Save this view`} onClose={onClose}>
      <NameForm address={address} onSaved={onClose} onCancel={onClose} />
    </Dialog>
  );
}

interface NameFormProps {
  readonly address: IncidentsAddress;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

function NameForm({ address, onSaved, onCancel }: NameFormProps) {
  const { t } = useLingui();
  const form = useApiForm({
    document: SaveIncidentsView,
    initial: { name: '' },
    variables: ({ name }) => ({ input: { name, filter: { list: LIST, ...address } } }),
    onSaved,
  });
  return (
    <ApiForm form={form}>
      <TextInput
        {...form.field('name', t`Name of the view`)}
        description={t`Search, filters and order are kept under it in your account. The same name replaces a view.`}
        maxLength={80}
        data-autofocus
      />
      <SaveBar form={form} label={<Trans>Save the view</Trans>}>
        <Button variant="default" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      </SaveBar>
    </ApiForm>
  );
}

function DeleteDialog({ view, onClose }: { readonly view: SavedView | undefined; readonly onClose: () => void }) {
  const { t } = useLingui();
  const { save, saving, failure } = useSave(DeleteIncidentsView);
  const remove = async () => {
    if (view === undefined) return;
    if ((await save({ input: { id: view.id } })) !== undefined) onClose();
  };
  return (
    <ConfirmDialog
      opened={view !== undefined}
      title={t`Delete this view`}
      action={<Trans>Delete this view</Trans>}
      busy={saving}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <Text>
        <Trans>“{view?.name ?? ''}” goes from your account. The incidents stay.</Trans>
      </Text>
      {failure && <FailureWords failure={failure} />}
    </ConfirmDialog>
  );
}
