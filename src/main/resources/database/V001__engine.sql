CREATE USER runtime PASSWORD '${runtimePassword}';
