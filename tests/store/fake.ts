export { forceCloseDatabase, IDBFactory as FDBFactory } from 'fake-indexeddb'
