export * from '#platform/roles'
