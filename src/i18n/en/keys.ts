/** Words of passkeys, and of what a guess at the passphrase costs. */
export const keys = {
  erasing: {
    key: 'The key that these records are sealed under is destroyed too: what the disk may keep of them cannot be opened.',
    rows: 'The records are deleted. Here the disk may keep sealed remains of them, which open only with the passphrase of this tablet.',
  },
  printing: 'Looking at the passphrase.',
  passkey: {
    title: 'Passkey',
    sub: 'Your finger, face or screen code opens Plumbline too. The passphrase goes on opening it.',
    none: 'No passkey opens Plumbline on this tablet.',
    there: 'A passkey opens Plumbline on this tablet.',
    careful:
      'Everybody who can unlock this tablet, or the account that keeps its passkeys, can then open Plumbline. Ask your agency first.',
    add: 'Add a passkey',
    other: 'Add another in its place',
    remove: 'Remove the passkey',
    removed: 'Removed. Delete it in the tablet’s own list of passkeys too.',
    added: 'Added. You can use it the next time that Plumbline is locked.',
    ask: 'Passphrase now',
    empty: 'Enter the passphrase that opens Plumbline now.',
    busy: 'Follow what the tablet asks.',
    /** What the tablet's own list of passkeys calls it: nothing about who works here, or at what. */
    name: 'Plumbline on this tablet',
    unlock: 'Use the passkey',
    prove: 'Use the passkey instead',
    unknown: 'This browser knows no passkeys.',
    failures: {
      'passkey-unsupported': 'This browser or this address cannot use passkeys. The passphrase opens Plumbline.',
      'passkey-cancelled': 'No passkey was used. Try again, or use the passphrase.',
      'passkey-no-secret': 'This kind of passkey cannot open Plumbline. It was not added.',
      'passkey-unverified': 'The tablet did not ask for a finger, a face or a code. Set up a screen lock first, or use the passphrase.',
      'wrong-passkey': 'That is another passkey, and not the one that opens Plumbline. Use the passphrase.',
      'no-passkey': 'No passkey opens Plumbline on this tablet any more. Use the passphrase.',
    },
  },
  weak: {
    slow: 'This tablet could not make the key.',
    why: 'It may be short of memory: close other apps and try again. Or go on with a lighter key, which is easier to guess. Take the six offered words then.',
    again: 'Try again',
    go: 'Use the lighter key',
  },
}
