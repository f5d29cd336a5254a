export * from '#platform/permission'
