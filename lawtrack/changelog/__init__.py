"""What an edition changed, ordered for people to read: topics, directions, numbers, reports."""
